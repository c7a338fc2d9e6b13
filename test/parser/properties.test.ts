import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPageFurniture } from '../../src/lexicon/page-furniture.ts';
import type { Report, Section } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/index.ts';
import { readCases, sourceOf } from './case-folder.ts';

const seedsUrl = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedsUrl)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, seedsUrl), 'utf8'));
const examples = readCases().flatMap(({ texts }) => texts.map(({ text }) => text));
const parse = (text: string): Report => parseReport(sourceOf(text));

const seed = fc.constantFrom(...seeds);
const example = fc.constantFrom(...examples);

/** A text with stretches cut out, printed twice or overwritten with anything. */
const damaged = fc
  .tuple(
    fc.oneof(seed, example),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(300),
        act: fc.constantFrom('cut', 'double', 'overwrite'),
        words: fc.string({ unit: 'binary', maxLength: 20 }),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((whole, { at, length, act, words }) => {
      const start = Math.floor(at * whole.length);
      const stretch = whole.slice(start, start + length);
      const put = act === 'cut' ? '' : act === 'double' ? stretch + stretch : words;
      return whole.slice(0, start) + put + whole.slice(start + length);
    }, text),
  );

describe('For every text', () => {
  it('parsing throws nothing, and every span cuts its quotation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => expectTrueSpans(parse(text))),
      { numRuns: 150 },
    );
  });

  it('a damaged report loses nothing but what was damaged: no throw, true spans', () => {
    fc.assert(
      fc.property(damaged, (text) => expectTrueSpans(parse(text))),
      { numRuns: 60 },
    );
  });

  it('parsing twice gives the same model', () => {
    fc.assert(
      fc.property(fc.oneof(example, damaged), (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe('What copying does to a text changes no fact', () => {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'spaces behind every line': (text) => text.replace(/(?=\r?\n)/g, ' \u3000 '),
    'blank lines at both ends': (text) => `\n\n${text}\n\n\n`,
    'half-width punctuation': (text) => text.replace(/[，；：（）]/g, (mark) => mark.normalize('NFKC')),
    'full-width punctuation': (text) =>
      text.replace(/[,;:()](?!\/\/)/g, (mark, at: number) =>
        /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
          ? mark
          : String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
      ),
  };
  const texts = [...seeds, ...examples].map((text) => ({ text, facts: factsOf(parse(text)) }));
  for (const [name, change] of Object.entries(changes))
    it(name, () => {
      for (const { text, facts } of texts) expect(factsOf(parse(change(text)))).toEqual(facts);
    });
});

describe('The page around a report', () => {
  it('changes nothing in its model but the source, the lines and the date of publication', () => {
    fc.assert(
      fc.property(seed, header, footer, (text, above, below) => {
        const bare = withoutPage(text);
        const wrapped = `${above.join('\n')}\n${bare}\n${below.join('\n')}\n`;
        expect(modelOf(parse(wrapped))).toEqual(modelOf(parse(bare)));
      }),
      { numRuns: 40 },
    );
  });
});

const { labels, phrases, homes } = loadPageFurniture();
const wordless = [...labels].filter(([, field]) => field === 'none').map(([label]) => label);
const chrome = fc.array(fc.constantFrom(...[...phrases].filter((phrase) => phrase.length > 1)), {
  minLength: 1,
  maxLength: 4,
});
const header = fc.array(
  fc.oneof(
    chrome.map((cells) => cells.join(' | ')),
    fc.tuple(fc.constantFrom(...homes), chrome).map(([home, cells]) => [home, ...cells].join(' > ')),
    chrome.map((cells) => `当前位置：${cells.join('>')}`),
    fc.constantFrom('今天是：2031年5月6日 星期二', '欢迎访问政府门户网站', '【字体：大 中 小】'),
    fc
      .tuple(fc.constantFrom(...wordless), fc.constantFrom('', '无', '其他', '128'))
      .map(([label, value]) => `${label}：${value || '略'}`),
    fc.constantFrom('发布时间：2031-03-29 11:30', '2031-03-29 11:30  浏览次数：128'),
  ),
  { maxLength: 6 },
);
const footer = fc.array(
  fc.oneof(
    chrome.map((cells) => cells.map((cell) => `[${cell}]`).join(' ')),
    fc.constantFrom(
      '上一篇：2031年政府工作要点',
      '下一篇：没有了',
      '版权所有：某某网 技术支持：某某公司',
      '分享到：微信 微博',
      '扫一扫在手机打开当前页',
    ),
  ),
  { maxLength: 5 },
);

/** A seed's own report, from its first line of text to its last, without the page that it was copied from. */
function withoutPage(text: string): string {
  return parse(text).text;
}

function expectTrueSpans(report: Report): void {
  const cut = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end);
  for (const statement of [...report.shortcomings, ...report.priorities])
    expect(cut(statement.span)).toBe(statement.text);
  for (const observation of report.observations) {
    expect(cut(observation.span)).toBe(observation.quote);
    expect(cut(observation.figureSpan)).toBe(observation.printed);
  }
  for (const check of report.checks) expect(cut(check.span)).toBe(check.quote);
  const visit = (section: Section, outer: { start: number; end: number }) => {
    expect(section.span.start).toBeGreaterThanOrEqual(outer.start);
    expect(section.span.end).toBeLessThanOrEqual(outer.end);
    expect(cut(section.span)).toContain(section.heading);
    for (const child of section.children) visit(child, section.span);
  };
  for (const section of report.sections) visit(section, { start: 0, end: report.text.length });
  for (const trace of Object.values(report.traces))
    if (typeof trace === 'object' && trace?.span) expect(cut(trace.span)).toBe(trace.quote);
}

/** Figures and identity, with punctuation folded. */
function factsOf(report: Report): unknown {
  const fold = (words: string | null) => words?.normalize('NFKC') ?? null;
  return {
    relevant: report.relevant,
    title: fold(report.title),
    issuer: report.issuer,
    year: report.year,
    period: report.period,
    documentNumber: fold(report.documentNumber),
    addressee: fold(report.addressee),
    signer: report.signer,
    dates: report.dates,
    roles: report.sections.map(({ roles }) => roles),
    figures: report.observations.map(({ indicator, value, unit, qualifier }) => [
      indicator,
      value,
      unit,
      qualifier,
    ]),
    checks: report.checks.map(({ rule, verdict }) => [rule, verdict]),
    shortcomings: report.shortcomings.map(({ text }) => fold(text)),
    priorities: report.priorities.map(({ text }) => fold(text)),
  };
}

/** The model without what the page and the place of the text on it have a say in. */
function modelOf(report: Report): unknown {
  const { source: _s, lineStarts: _l, traces: _t, diagnostics, dates, ...rest } = report;
  const unlined = <Item extends { line: number | null }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, line: null }));
  return {
    ...rest,
    dates: { ...dates, published: null },
    shortcomings: unlined(report.shortcomings),
    priorities: unlined(report.priorities),
    observations: unlined(report.observations),
    checks: unlined(report.checks),
    rules: diagnostics.map(({ rule }) => rule),
  };
}
