import dayjs from 'dayjs';
import type { Report } from '../model/report.ts';

/** Word and zip files know no earlier day. */
const EARLIEST = '1980-01-01T00:00:00.000Z';
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The instant that dates the outputs (ISO 8601, UTC), never the clock: SOURCE_DATE_EPOCH (seconds, see
 * reproducible-builds.org) where it is given, else the newest day on which a report was signed or
 * published, else 1980-01-01. null where SOURCE_DATE_EPOCH is no such number.
 */
export function compositionDate(reports: readonly Report[], sourceDateEpoch: string | null): string | null {
  if (sourceDateEpoch !== null) {
    const instant = /^\d{1,12}$/.test(sourceDateEpoch) ? dayjs.unix(Number(sourceDateEpoch)) : null;
    return instant === null ? null : notTooEarly(instant.toISOString());
  }
  const days = reports
    .map(({ dates }) => dates.signed ?? dates.published)
    .filter((day) => day !== null)
    .filter(isOnTheCalendar);
  const newest = days.sort().at(-1);
  return newest === undefined ? EARLIEST : notTooEarly(`${newest}T00:00:00.000Z`);
}

function notTooEarly(instant: string): string {
  return instant < EARLIEST ? EARLIEST : instant;
}

/** dayjs carries 2023-02-30 over into March: what comes back must be what went in. */
function isOnTheCalendar(day: string): boolean {
  const instant = dayjs(`${day}T00:00:00Z`);
  return ISO_DATE.test(day) && instant.isValid() && instant.toISOString().startsWith(day);
}
