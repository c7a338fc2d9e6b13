/** Forbidden in names on Windows, or a trap in a shell or an archive. */
const FORBIDDEN = /[\\/:*?"<>|\s\p{Cc}\p{Cf}]/gu;
/** Device names that Windows keeps for itself, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/**
 * File systems count 255 bytes and a Chinese character takes three: with the longest ending, a name of
 * these many characters stays well below, and below 80 characters as well.
 */
const LONGEST = 60;

/** What a pattern of names may take from a briefing. */
export interface NameParts {
  readonly title: string;
  /** 2023, or 2016—2024 where the reports are on several years; empty where none has one. */
  readonly year: string;
  /** The day of the newest report: 2024-03-28. */
  readonly date: string;
  /** What the template is called. */
  readonly template: string;
}

export const namePartNames = ['title', 'year', 'date', 'template'] as const satisfies (keyof NameParts)[];

/** What is wrong with a pattern such as `附件1.{title}`, in Chinese; null where nothing is. */
export function namePatternFault(pattern: string): string | null {
  const known = namePartNames.map((name) => `{${name}}`).join('、');
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !namePartNames.some((part) => part === name));
  if (unknown !== undefined) return `文件名中不认识“{${unknown}}”，可用 ${known}`;
  const words = pattern.replace(/\{[^{}]*\}/g, '');
  if (/[{}]/.test(words)) return `文件名的大括号要成对，可用 ${known}`;
  if (pattern.trim() === '') return '文件名不能为空';
  const [forbidden] = words.match(FORBIDDEN) ?? [];
  return forbidden === undefined
    ? null
    : `文件名不能含有“${forbidden}”，也不能含有 \\ / : * ? " < > | 和空格`;
}

/** The name without extension that a pattern makes for a briefing, as `fileNameOf`. */
export function namedBy(pattern: string, parts: NameParts): string {
  const { title, year, date, template } = parts;
  const words: Readonly<Record<string, string>> = { title, year, date, template };
  return fileNameOf(pattern.replace(/\{(\w+)\}/g, (_, part: string) => words[part] ?? ''));
}

/** The years of reports as `NameParts.year`. */
export function yearsInName(years: readonly (number | null)[]): string {
  const stated = years.filter((year) => year !== null);
  if (stated.length === 0) return '';
  const [first, last] = [Math.min(...stated), Math.max(...stated)];
  return first === last ? String(first) : `${first}—${last}`;
}

/**
 * A title as a file name without extension that every system takes: no spaces, no forbidden characters, at
 * most 60 characters, never empty.
 */
export function fileNameOf(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/^[.~-]+/, '');
  const short = [...clean].slice(0, LONGEST).join('').replace(/\.+$/, '');
  if (short === '') return '简报';
  // Windows looks at what stands before the first dot.
  return RESERVED.test(short.split('.')[0] ?? '') ? `简报-${short}` : short;
}
