import { beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from './hostile-text.ts';
import { afterReport, onPaper, type RoundTrip, roundTrip } from './round-trip.ts';

const LINES = hostileTexts(120);

describe('words of a report that look like markup, templates, code or directions', () => {
  let trip: RoundTrip;
  beforeAll(async () => {
    trip = await roundTrip(LINES);
  });

  test('are in the document as the analysis quotes them, but for what is reported', () => {
    expect(trip.printed).toHaveLength(LINES.length);
  });

  test('come back unchanged from DOCX, but for what is reported', () => {
    expect(trip.docx).toEqual(trip.printed.map((words) => afterReport(words, trip.reported.docx)));
  });

  test('come back unchanged from HTML, but for what is reported', () => {
    expect(trip.html).toEqual(trip.printed.map((words) => afterReport(words, trip.reported.html)));
  });

  test('come back unchanged from PDF, but for what is reported', () => {
    expect(trip.pdf).toBe(expected(trip));
  });
});

function expected({ printed, reported }: RoundTrip): string {
  return onPaper(printed.map((words) => afterReport(words, reported.pdf)).join(''));
}
