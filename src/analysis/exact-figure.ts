import type { SourceReference } from '../model/evidence.ts';
import type { Scope } from '../model/report.ts';
import { reference } from './citation.ts';
import { foldWidths } from './print-form.ts';
import { reportReference } from './report-reference.ts';
import { measureWord, type StatedFigures } from './stated-figures.ts';

/** A figure with which may be reckoned: its digits are all there and nothing qualifies it. */
export interface ExactFigure {
  /** 11697, 98.30: as printed, without separators, unit and sign. */
  readonly digits: string;
  readonly scope: Scope;
  readonly basis: string | null;
  /** As printed behind the digits: 件, 起, %. */
  readonly measure: string;
  readonly source: SourceReference;
  /** true: on a clerk's word; `source` is the report, which does not state it. */
  readonly corrected: boolean;
}

const PLAIN_NUMBER = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?$/;

/** The one exact figure that a report states; null where it states none, several, a rough one or 19.5万, which is round. */
export function exactFigure(stated: StatedFigures): ExactFigure | null {
  const { report, corrected, figures, scope, basis } = stated;
  const [only, another] = figures;
  if (corrected === null && (only === undefined || another !== undefined || only.qualifier !== 'exact')) {
    return null;
  }
  const printed = foldWidths(corrected?.value.printed ?? only?.printed ?? '');
  const measure = measureWord(printed);
  const number = printed.slice(0, printed.length - measure.length);
  if (!PLAIN_NUMBER.test(number)) return null;
  return {
    digits: number.replace(/[,，]/g, ''),
    measure,
    scope,
    basis,
    source: only === undefined ? reportReference(report) : reference(report, only),
    corrected: corrected !== null,
  };
}

/** The figure as a formula names it. */
export function inFormula({ digits, corrected }: ExactFigure): string {
  return corrected ? `${digits}（更正）` : digits;
}
