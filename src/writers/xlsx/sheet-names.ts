const FORBIDDEN = /[[\]:*?/\\']/g;
const LONGEST = 31;

/** Names for sheets as every program takes them: at most 31 characters, no `[]:*?/\'`, each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title.replace(FORBIDDEN, '').trim() || '表';
    for (let copy = 1; ; copy += 1) {
      const mark = copy === 1 ? '' : `（${copy}）`;
      const name = `${[...clean].slice(0, LONGEST - mark.length).join('')}${mark}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
