import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { checkDerivation } from './derivation.ts';
import { differenceIn } from './difference.ts';
import type { EvidenceRecord, RecordedEvidence, RecordedPlace } from './evidence-record.ts';
import { fold, foldedLetters } from './folded-text.ts';

/** A source as it is now. */
export interface RereadSource {
  readonly report: Report;
  /** The file is not the one that the briefing was made from. */
  readonly edited: boolean;
}

/** By the path that the evidence gives; a source that cannot be read is not among them. */
export type RereadSources = ReadonlyMap<string, RereadSource>;

/** What became of the evidence's entries in the sources. */
export interface SourceCheck {
  /** Indices of the entries that the sources do not prove. */
  readonly refuted: ReadonlySet<number>;
  /** Indices of the entries whose sources could not be read. */
  readonly unchecked: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the words of every entry stand in their place, and whether its figure follows from them. */
export function checkSources(record: EvidenceRecord, sources: RereadSources): SourceCheck {
  const { evidence } = record;
  const asCounted = withCorrectedIssuers(record, sources);
  const refuted = new Set<number>();
  const unchecked = new Set<number>();
  const faults = new Map<string, Diagnostic>();
  for (const [index, entry] of evidence.entries()) {
    const found = entry.places.flatMap((place) => checkPlace(place, sources.get(place.path)));
    if (found.length === 0) found.push(...checkWording(entry));
    const isRead = entry.places.every(({ path }) => sources.has(path));
    if (found.length === 0 && isRead) found.push(...checkDerivation(entry, asCounted));
    if (found.length > 0) refuted.add(index);
    else if (!isRead) unchecked.add(index);
    // Many entries may rest on the same words.
    for (const fault of found) faults.set(`${fault.file}:${fault.line} ${fault.message}`, fault);
  }
  return { refuted, unchecked, diagnostics: [...faults.values()] };
}

/** Units were counted under the names that a clerk gave them. */
function withCorrectedIssuers(record: EvidenceRecord, sources: RereadSources): RereadSources {
  const corrected = new Map(sources);
  for (const { path, issuer: name } of record.sources) {
    const source = sources.get(path);
    if (source === undefined || name === undefined) continue;
    const nowhere = { kind: 'government', province: null, city: null, county: null, code: null } as const;
    const issuer = { ...(source.report.issuer ?? nowhere), name };
    corrected.set(path, { ...source, report: { ...source.report, issuer } });
  }
  return corrected;
}

/** Whether the words stand at their place; in a source that was edited, whether they stand anywhere. */
function checkPlace(place: RecordedPlace, source: RereadSource | undefined): Diagnostic[] {
  if (source === undefined) return [];
  const { report, edited } = source;
  if (edited ? stands(place, report) : standsExactly(place, report)) return [];
  const at = { file: place.path, line: place.line };
  if (stands(place, report)) return [diagnose('source-place-differs', { opening: opening(place.quote) }, at)];
  const text = fold(report.text);
  const difference = differenceIn(place.quote, text, 0, text.letters.length);
  return [
    difference === null
      ? diagnose('source-words-missing', { opening: opening(place.quote) }, at)
      : diagnose('source-words-differ', difference, at),
  ];
}

/** At the span, and over the line: words may run over several, and the line is that of the figure in them. */
function standsExactly({ span, line, quote }: RecordedPlace, report: Report): boolean {
  if (span === null) return isTraced(report, quote);
  if (report.text.slice(span.start, span.end) !== quote) return false;
  const [first, last] = [lineOf(report, span.start), lineOf(report, span.end - 1)];
  return line === null || first === null || last === null || (first <= line && line <= last);
}

const opening = (words: string): string => words.slice(0, 20);

function stands({ quote }: RecordedPlace, report: Report): boolean {
  return foldedLetters(report.text).includes(foldedLetters(quote)) || isTraced(report, quote);
}

/** Words of the page around a report are not in its text; they are what a fact of its identity was read from. */
function isTraced({ traces }: Report, quote: string): boolean {
  return Object.values(traces).some(
    (trace) => typeof trace === 'object' && trace !== null && trace.quote === quote,
  );
}

/** The 1-based line of the source on which an offset of the text stood; null where the model has no lines. */
function lineOf({ lineStarts }: Report, offset: number): number | null {
  return lineStarts?.findLast((start) => start.offset <= offset)?.line ?? null;
}

/** A figure stands in the words that state it; a quotation is those words. */
function checkWording({ kind, text, places }: RecordedEvidence): Diagnostic[] {
  const [place] = places;
  if (kind === 'derived' || place === undefined) return [];
  const [words, quote] = [foldedLetters(text), foldedLetters(place.quote)];
  const fits = kind === 'quotation' ? words === quote : words !== '' && quote.includes(words);
  const at = { file: place.path, line: place.line };
  return fits ? [] : [diagnose('not-in-its-words', { text: text.slice(0, 20) }, at)];
}
