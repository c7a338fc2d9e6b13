import type { SourceRow } from '../model/briefing.ts';
import { isCitable, named, quotation } from './citation.ts';
import { isLate } from './lateness.ts';
import { dateOf } from './printed-date.ts';
import type { Listed } from './units.ts';

const DIGEST_LENGTH = 12;

/** Where each report came from, with its title and dates. */
export function sourcesOf(listed: readonly Listed[]): SourceRow[] {
  return listed.map(({ report, unit }) => {
    const { title } = report.traces;
    return {
      unit,
      file: named(report.source.path),
      title: title !== null && isCitable(report, title) ? quotation(report, title) : null,
      signed: dateOf(report, report.dates.signed, report.traces.signed),
      published: dateOf(report, report.dates.published, report.traces.published),
      signedLate: isLate(report, 'signed'),
      publishedLate: isLate(report, 'published'),
      digest: named(report.source.sha256.slice(0, DIGEST_LENGTH)),
    };
  });
}
