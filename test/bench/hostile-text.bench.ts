import { bench, describe } from 'vitest';
import { hostileTexts } from '../injection/hostile-text.ts';
import { afterReport, onPaper, roundTrip } from '../injection/round-trip.ts';

/*
 * 10,000 hostile texts as lines of reports, through DOCX, PDF and HTML and back, a thousand at a time:
 * `npx vitest bench --run test/bench/hostile-text`. It prints what came back, and throws where one did not.
 */
const ALL = 10_000;
const AT_ONCE = 1_000;

describe('hostile texts', () => {
  bench(
    `${ALL} of them`,
    async () => {
      const texts = hostileTexts(ALL);
      const count = { back: 0, leftOut: new Set<string>(), unknown: new Set<string>() };
      for (let from = 0; from < ALL; from += AT_ONCE) {
        const { printed, docx, html, pdf, reported } = await roundTrip(texts.slice(from, from + AT_ONCE));
        const wrong = printed.filter(
          (words, at) =>
            docx[at] !== afterReport(words, reported.docx) || html[at] !== afterReport(words, reported.html),
        );
        const paper = onPaper(printed.map((words) => afterReport(words, reported.pdf)).join(''));
        if (wrong.length > 0 || paper !== pdf) {
          throw new Error(`from ${from}: ${JSON.stringify(wrong.slice(0, 5))}`);
        }
        count.back += printed.length;
        for (const format of [reported.composer, reported.docx, reported.html, reported.pdf]) {
          for (const character of format.leftOut) count.leftOut.add(character);
          for (const character of format.unknown) count.unknown.add(character);
        }
      }
      console.log(
        `${count.back} texts came back; reported: ${count.leftOut.size} characters left out, ${count.unknown.size} that no font has`,
      );
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
  );
});
