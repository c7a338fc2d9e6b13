import type { Report } from '../../../src/model/report.ts';
import type { SourceDocument } from '../../../src/model/source.ts';
import { parseReport } from '../../../src/parser/index.ts';
import type { Reader } from '../../../src/readers/reader.ts';

/** What is understood of a file, without all that depends on its format: the source and its lines. */
export async function modelOf(reader: Reader, bytes: Uint8Array, path: string): Promise<object> {
  const reading = await reader(bytes, { path, sha256: '' }, { encoding: null });
  if (reading.source === null) throw new Error(`${path}: ${reading.refusal.message}`);
  return modelOfSource(reading.source);
}

/** The same of a source that has been read. */
export function modelOfSource(source: SourceDocument): object {
  return withoutPlaces(parseReport(source));
}

function withoutPlaces(report: Report): object {
  const { source: _source, lineStarts: _lineStarts, ...rest } = report;
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === 'line' || key === 'file' ? undefined : value)),
  );
}
