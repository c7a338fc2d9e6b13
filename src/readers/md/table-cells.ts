/** The cells of a table's row behind as many as its head has: what shows Markdown drops them, a report must not. */
export function cellsBeyond(row: string, count: number): string[] {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside
    .split(/(?<!\\)\|/)
    .slice(count)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
    .filter((cell) => cell !== '');
}
