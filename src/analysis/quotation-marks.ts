/** Words in Chinese quotation marks; marks inside them become the single ones. */
export function inQuotes(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
