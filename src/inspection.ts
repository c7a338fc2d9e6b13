import { diagnose } from './diagnostics/diagnose.ts';
import { isError } from './diagnostics/is-error.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Report } from './model/report.ts';
import { duplicateMarker } from './parser/duplicates.ts';
import { correctionsBeside, sameFiles } from './pipeline/given-list.ts';
import { type ReadReports, type ReadRequest, readEach, readReports } from './reading/read-reports.ts';
import { remarksOnAll } from './reading/remarks.ts';

/** What was read. */
export interface Inspection extends Pick<ReadReports, 'reports' | 'failed'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files and folders into reports: discover → read → parse → mark duplicates. Writes nothing. */
export async function inspect(request: ReadRequest): Promise<Inspection> {
  const { reports, failed, refused } = await readReports(request, await listsBeside(request));
  return { reports, failed, diagnostics: [...refused, ...remarksOnAll(reports, refused)] };
}

/** As `inspect`, one at a time in the order of reading: of all that was read only the one in hand is kept. */
export async function* inspectEach(request: ReadRequest): AsyncGenerator<Report | Diagnostic> {
  const marked = duplicateMarker();
  let count = 0;
  let errors = 0;
  for await (const read of readEach(request, await listsBeside(request))) {
    if ('rule' in read) {
      errors += isError(read) ? 1 : 0;
      yield read;
    } else {
      count += 1;
      yield marked(read.report);
    }
  }
  if (count === 0 && errors === 0) yield diagnose('no-input', {});
}

/** Tells lists of corrections at the top of an input folder from reports. */
async function listsBeside({ inputs }: ReadRequest): Promise<(location: string) => boolean> {
  return sameFiles(await correctionsBeside(inputs));
}
