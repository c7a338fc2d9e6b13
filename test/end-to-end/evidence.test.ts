import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, squeezed } from './reading-back.ts';
import { seedsBriefing, type WrittenPlace } from './seeds-briefing.ts';

const { docx, evidence, folder, model } = seedsBriefing();
const folded = (text: string) => squeezed(text.normalize('NFKC'));

/** The place of a figure or quotation, or all places that a derived figure rests on. */
const places: readonly WrittenPlace[] = evidence.evidence.flatMap((entry) => entry.inputs ?? [entry]);

/**
 * Where the layout and not a source puts digits: 表1, 附件1, 1. before an item; and the two terms of the rules
 * on yearly reports, which the program names.
 */
const NUMBERING = /^表\d+|附件\d+|^\d+\. |附件：1\. /g;

const printed: string = paragraphsOf(docx)
  .map((paragraph) => paragraph.split('\n').map(withoutNumbering).join('\n'))
  .join('\n');

function withoutNumbering(line: string): string {
  const names = evidence.sources.flatMap(({ path, sha256 }) => [path, sha256.slice(0, 12)]);
  return names.reduce(
    (text, name) => (text === name ? '〔名称〕' : text),
    line.replace(NUMBERING, (number) => number.replace(/\d/g, '〇')),
  );
}

describe('the evidence beside the briefing', () => {
  test('proves every digit that is printed, in the order of printing', () => {
    const unproven: string[] = [];
    let rest = printed;
    for (const { text } of evidence.evidence) {
      const at = rest.indexOf(text);
      if (at === -1 || /\d/.test(rest.slice(0, at))) {
        unproven.push(`${rest.slice(0, 60)} … does not lead to ${text.slice(0, 20)}`);
        break;
      }
      rest = rest.slice(at + text.length);
    }
    expect(unproven).toEqual([]);
    expect(rest).not.toMatch(/\d/);
    expect(evidence.evidence.length).toBeGreaterThan(200);
  });

  test('holds figures, quotations and derived figures', () => {
    expect(new Set(evidence.evidence.map(({ kind }) => kind))).toEqual(
      new Set(['figure', 'quotation', 'derived']),
    );
  });

  test('quotes the model: the text of the report, cut at the span, is the quotation', () => {
    const wrong = places.filter(({ report, span, quote }) => {
      const text = model.find(({ id }) => id === report)?.text ?? '';
      return span !== null && text.slice(span.start, span.end) !== quote;
    });
    expect(wrong).toEqual([]);
    for (const { report, path } of places) {
      expect(model.find(({ id }) => id === report)?.source.path).toBe(path);
    }
  });

  test('prints nothing that its quotation does not say', () => {
    const stated = evidence.evidence.filter(({ kind }) => kind !== 'derived');
    const wrong = stated.filter(({ text, quote }) => !folded(quote).includes(folded(text)));
    expect(wrong).toEqual([]);
    const quotations = stated.filter(({ kind }) => kind === 'quotation');
    expect(quotations.filter(({ text, quote }) => folded(text) !== folded(quote))).toEqual([]);
  });

  test('names the line of the file on which the words begin', () => {
    const lines = new Map(
      evidence.sources.map(({ path }) => [
        path,
        readFileSync(join(folder, path), 'utf8').split(/\r\n|\r|\n/),
      ]),
    );
    const wrong = places.filter(({ path, line, quote }) => {
      const source = folded(lines.get(path)?.[(line ?? 0) - 1] ?? '');
      return line === null || !source.includes(folded(quote.split('\n')[0] ?? '').slice(0, 6));
    });
    expect(wrong).toEqual([]);
  });

  test('names files as they were given, and nothing of this machine', () => {
    for (const { path } of [...evidence.sources, ...places])
      expect(path).toMatch(/^seeds\/00\d_[0-9a-f]+\.txt$/);
    expect(seedsBriefing().evidenceText).not.toContain(folder);
  });

  test('counts what it says it counts', () => {
    const counts = evidence.evidence.filter(({ formula }) => /(?:单位数|报告份数)$/.test(formula ?? ''));
    const wrong = counts.filter(({ text, inputs }) => {
      return Number(text) !== new Set(inputs?.map(({ report }) => report)).size;
    });
    expect(wrong).toEqual([]);
    expect(counts.length).toBeGreaterThan(20);
  });
});
