import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A list that a clerk gives beside the reports: a roster, an order, corrections. */
export interface GivenList {
  readonly file: string;
  readonly text: string;
}

/** A file that may be a list. */
export interface ListPlace {
  /** Where it stands on this machine. */
  readonly location: string;
  /** As it is named in messages and in print: nothing of this machine. */
  readonly file: string;
}

/** A list that was given by its path: its name alone stands for it. */
export function givenPlace(location: string): ListPlace {
  return { location, file: basename(location) };
}

/** Reads a list in UTF-8, UTF-16 with its mark, or GB 18030, the encodings that WPS, Excel and editors save. */
export async function readGivenList({ location, file }: ListPlace): Promise<GivenList | Diagnostic> {
  try {
    const bytes = await readFile(location);
    if (bytes.includes(0) && !isUtf16(bytes)) return refused(location, '不是文本文件');
    return { file, text: decode(bytes).replace(/\r\n?/g, '\n') };
  } catch (error) {
    return refused(location, failureReason(error));
  }
}

const refused = (file: string, reason: string): Diagnostic =>
  diagnose('unreadable-list', { reason }, { file });

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Corrections that stand at the top of an input folder are meant for it. */
const CORRECTIONS = 'corrections.yaml';

/** The lists of corrections at the top of the folders among the inputs, named as the reports in them are. */
export async function correctionsBeside(inputs: readonly string[]): Promise<ListPlace[]> {
  const found: ListPlace[] = [];
  for (const input of inputs) {
    const location = join(input, CORRECTIONS);
    const isFile = await stat(location).then(
      (state) => state.isFile(),
      () => false,
    );
    if (isFile) found.push({ location, file: `${basename(resolve(input))}/${CORRECTIONS}` });
  }
  return found;
}

/** Tells whether a location is one of these files, by whatever path it is reached. */
export function sameFiles(lists: readonly ListPlace[]): (location: string) => boolean {
  const all = new Set(lists.map(({ location }) => realPath(location)));
  return (location) => all.has(realPath(location));
}

function realPath(location: string): string {
  try {
    return realpathSync(location);
  } catch {
    return resolve(location);
  }
}
