import { diagnose } from '../diagnostics/diagnose.ts';
import { readDocx, readHtml, readMarkdown, readMht, readPdf } from './on-demand.ts';
import type { Reader, Reading } from './reader.ts';
import { readText } from './txt.ts';

/** The registry: which reader reads files of which extension. A new format is a line here. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.text': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.docx': readDocx,
  '.docm': readDocx,
  '.dotx': readDocx,
  '.dotm': readDocx,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
  '.shtml': readHtml,
  '.mht': readMht,
  '.mhtml': readMht,
  '.pdf': readPdf,
};

/** Archives other than zip. */
const PACKED: ReadonlySet<string> = new Set(['.rar', '.7z', '.tar', '.gz', '.tgz', '.bz2', '.xz']);

/** The extension as the registry knows it: `.txt`; empty where the name has none. */
export function extensionOf(path: string): string {
  return /[^/\\](\.[^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The reader for a file, by its extension; null where there is none. */
export function readerFor(path: string): Reader | null {
  const extension = extensionOf(path);
  return Object.hasOwn(readers, extension) ? (readers[extension] ?? null) : null;
}

/** The refusal of a file that no reader reads. */
export function unsupported(path: string): Reading {
  const extension = extensionOf(path) || '无扩展名';
  const rule = PACKED.has(extension) ? 'unsupported-archive' : 'unsupported-format';
  return { source: null, refusal: diagnose(rule, { extension }, { file: path }) };
}
