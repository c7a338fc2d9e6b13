import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { markDuplicates } from '../parser/duplicates.ts';
import { discoverInputs } from '../readers/discovery.ts';
import type { Encoding } from '../readers/encoding.ts';
import { readInputs } from '../readers/inputs.ts';
import { applyLimits, type ChosenLimits } from '../readers/limits.ts';
import { inReadingOrder } from '../readers/reading-order.ts';
import { withPathsApart } from './paths-apart.ts';
import { type Understood, understand } from './understand.ts';

/** What to read. */
export interface ReadRequest {
  /** Files and folders; reports that were parsed before, as `inspect` prints them, among them. */
  readonly inputs: readonly string[];
  /** Overrides the guess for text files; null: guess. */
  readonly encoding: Encoding | null;
  /** LibreOffice's program or folder, which .doc, .wps and .rtf need; null: the one that is installed. */
  readonly soffice?: string | null;
  /** What one input may cost, where it is not the standard. One set is in force in the program at a time. */
  readonly limits?: ChosenLimits;
  /** Called after each file. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** An input that is not in the briefing, and why. */
export interface SetAsideInput {
  readonly file: string;
  readonly reason: string;
}

/** What was read. */
export interface ReadReports {
  /** In the order of their paths; personal data is masked. */
  readonly reports: readonly Report[];
  /** Inputs that gave no report. */
  readonly failed: readonly SetAsideInput[];
  /** What was said of inputs that gave no report. */
  readonly refused: readonly Diagnostic[];
  /** Numbers of people, which must not appear in any output. */
  readonly personal: readonly string[];
  /** By path: reads a text that was set aside as a report all the same. */
  readonly readAnyway: ReadonlyMap<string, () => Report>;
}

/** Reads everything and marks duplicates; what `isList` knows is no report. */
export async function readReports(
  request: ReadRequest,
  isList: (location: string) => boolean,
): Promise<ReadReports> {
  const refused: Diagnostic[] = [];
  const parsed: Report[] = [];
  const personal: string[] = [];
  const readAnyway = new Map<string, () => Report>();
  for await (const read of readEach(request, isList)) {
    if ('rule' in read) refused.push(read);
    else {
      personal.push(...read.personal);
      parsed.push(read.report);
      if (read.anyway !== null) readAnyway.set(read.report.source.path, read.anyway);
    }
  }
  const failed = refused.map(({ file, message }) => ({
    file: file ?? '',
    reason: message.replace(/。$/, ''),
  }));
  const ordered = parsed.sort((a, b) => inReadingOrder(a.source.path, b.source.path));
  return { reports: markDuplicates(withPathsApart(ordered)), failed, refused, personal, readAnyway };
}

/** One input after the other, understood. */
export async function* readEach(
  request: ReadRequest,
  isList: (location: string) => boolean,
): AsyncGenerator<Understood | Diagnostic> {
  applyLimits(request.limits ?? {});
  const { files: found, diagnostics } = await discoverInputs(request.inputs);
  yield* diagnostics;
  const files = found.filter(({ location }) => !isList(location));
  let [done, of] = [0, files.length];
  const inputs = readInputs(files, {
    encoding: request.encoding,
    soffice: request.soffice ?? null,
    onFound: (count) => {
      of += count;
    },
    onDone: () => {
      done += 1;
      request.onProgress?.(done, of);
    },
  });
  for await (const input of inputs) yield input.kind === 'refused' ? input.refusal : understand(input);
}
