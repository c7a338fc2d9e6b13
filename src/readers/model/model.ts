import { diagnose } from '../../diagnostics/diagnose.ts';
import { failureReason } from '../../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Report } from '../../model/report.ts';
import { LimitReached } from '../limits.ts';
import type { StoredFile } from '../stored-file.ts';
import { JsonFault, jsonLines, jsonObjects, UNDECODABLE } from './json-values.ts';
import { reportIn } from './report-shape.ts';
import { ShapeFault } from './shape.ts';
import { assertTrue } from './truth.ts';

/** By which a report gives itself away, also one that is cut off. */
const OPENING = /^\s*\{\s*"schema"\s*:\s*"jianbao\/report@/;

/** Whether a file holds reports that were read before. */
export function isModel(path: string): boolean {
  return /\.(?:json|ndjson|jsonl)$/i.test(path);
}

/**
 * The reports in the output of `inspect --json` or `--ndjson`, one at a time. What is wrong in one is its one
 * diagnostic and leaves it out; a file of another kind is one diagnostic.
 */
export async function* readModel(file: StoredFile): AsyncGenerator<Report | Diagnostic> {
  const place = { file: file.path };
  const pieces = await file.stream();
  if ('rule' in pieces) return yield pieces;
  let number = 0;
  const invalid = (reason: string) => diagnose('model-invalid', { number: number + 1, reason }, place);
  const values = /\.json$/i.test(file.path) ? jsonObjects(pieces) : jsonLines(pieces);
  try {
    for await (const text of values) {
      if (text instanceof LimitReached) yield invalid(`${text.what}超过上限（${text.limit}）`);
      else if (number === 0 && !OPENING.test(text)) return yield diagnose('foreign-json', {}, place);
      else if (text.includes(UNDECODABLE)) yield invalid('含有不是 UTF-8 的字节');
      else yield readOne(parsed(text), invalid);
      number += 1;
    }
    if (number === 0) yield diagnose('empty-input', {}, place);
  } catch (error) {
    if (error instanceof LimitReached) yield invalid(`${error.what}超过上限（${error.limit}）`);
    else if (!(error instanceof JsonFault)) {
      yield diagnose('unreadable-input', { reason: failureReason(error) }, place);
    } else if (number === 0 && !OPENING.test(error.begun)) yield diagnose('foreign-json', {}, place);
    else if (number === 0) yield invalid(error.message);
    else yield diagnose('model-broken', { number, reason: error.message }, place);
  }
}

function readOne(value: unknown, invalid: (reason: string) => Diagnostic): Report | Diagnostic {
  if (value === undefined) return invalid('不是 JSON');
  try {
    const report = reportIn(value);
    assertTrue(report);
    // Which report repeats which is found anew among all that are read.
    const diagnostics = report.diagnostics.filter(({ rule }) => rule !== 'duplicate-report');
    return { ...report, duplicateOf: null, diagnostics };
  } catch (error) {
    if (error instanceof ShapeFault) return invalid(error.message);
    throw error;
  }
}

/** undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
