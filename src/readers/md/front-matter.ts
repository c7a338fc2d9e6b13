import { parse } from 'yaml';

const FRONT_MATTER = /^---[ \t]*\n((?:[^\n]{0,400}\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The data that site generators and converters put above a text. */
export interface FrontMatter {
  /** Its lines, both fences among them. */
  readonly lines: number;
  /** null where it states none. */
  readonly title: string | null;
}

/** null where the text does not begin with any. Of its data only the title is the report's: dates are the file's. */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = FRONT_MATTER.exec(text);
  if (match === null) return null;
  const data = parsed(match[1] ?? '');
  if (data === null) return null;
  const title = data.title ?? data.标题;
  return { lines: match[0].trimEnd().split('\n').length, title: typeof title === 'string' ? title : null };
}

function parsed(block: string): { title?: unknown; 标题?: unknown } | null {
  try {
    const data: unknown = parse(block);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}
