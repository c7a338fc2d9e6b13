import type { Indicator } from '../../lexicon/indicators.ts';
import type { Observation } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';

/** A statement that may be the report's figure for an indicator. */
export interface Candidate {
  readonly indicator: Indicator;
  readonly figure: Span;
  /** How surely it is meant, and as a total. */
  readonly weight: number;
  readonly observation: Observation;
}

/**
 * One figure for each indicator, the surest statement, of equals the first; every statement where the
 * catalogue lets each count by itself. In the order of the text.
 */
export function selectObservations(candidates: readonly Candidate[]): Observation[] {
  const best = new Map<string, Candidate>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.indicator.repeats) {
      kept.push(candidate);
      continue;
    }
    const other = best.get(candidate.indicator.id);
    if (!other || candidate.weight > other.weight) best.set(candidate.indicator.id, candidate);
  }
  return [...kept, ...best.values()]
    .sort((a, b) => a.figure.start - b.figure.start)
    .map(({ observation }) => observation);
}
