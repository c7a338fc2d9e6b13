import { expect, test } from 'vitest';
import { writeHtml } from '../in-house-style.ts';
import { all, attribute, type Element, having, read, textOf } from './reading.ts';
import { cited, documentOf, everyKind, evidence, paragraph } from './sample.ts';

const proof = (element: Element) =>
  element.attrs.filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name, value]);

test('A citation carries its source: file, line, quotation, formula.', async () => {
  const citations = evidence.map((_, index) => paragraph('body', cited(index)));
  const root = read((await writeHtml(documentOf(...citations))).bytes);
  const spans = having(root, 'class', 'citation');
  expect(spans.map((span) => [attribute(span, 'id'), textOf(span)])).toEqual([
    ['c-1', '1234件'],
    ['c-2', '“审结”1200件'],
    ['c-3', '2023'],
    ['c-4', '97.2%'],
  ]);
  expect(spans.map(proof)).toEqual([
    [
      ['data-kind', 'figure'],
      ['data-file', 'seeds/001.txt'],
      ['data-line', '24'],
      ['data-quote', '全年共受理行政复议案件1234件，"审结"1200件。'],
    ],
    [
      ['data-kind', 'quotation'],
      ['data-file', 'seeds/001.txt'],
      ['data-quote', '成文日期：2023-02-28'],
    ],
    [
      ['data-kind', 'derived'],
      ['data-formula', '推定依据“成文日期”'],
      ['data-file', 'seeds/001.txt'],
      ['data-quote', '成文日期：2023-02-28'],
    ],
    [
      ['data-kind', 'derived'],
      ['data-formula', '审结1200件÷受理1234件'],
      ['data-inputs', '2'],
    ],
  ]);
});

test('The list of sources gives every proof and is marked as no part of the document.', async () => {
  const root = read(
    (await writeHtml(documentOf(paragraph('body', ...evidence.map((_, i) => cited(i)))))).bytes,
  );
  const [list] = having(root, 'data-part', 'sources');
  if (list === undefined) throw new Error('no list of sources');
  expect(all(list, 'summary').map(textOf)).toEqual(['出处（4条）']);
  expect(attribute(all(list, 'details')[0], 'open')).toBeNull();
  const entries = all(list, 'li').map((entry) => all(entry, 'p', 'blockquote').map(textOf));
  expect(entries).toEqual([
    ['数据1234件', 'seeds/001.txt　第24行', '全年共受理行政复议案件1234件，"审结"1200件。'],
    ['引文“审结”1200件', 'seeds/001.txt', '成文日期：2023-02-28'],
    ['核算2023', '得出方法：推定依据“成文日期”', 'seeds/001.txt', '成文日期：2023-02-28'],
    [
      '核算97.2%',
      '得出方法：审结1200件÷受理1234件',
      'seeds/001.txt　第24行',
      '全年共受理行政复议案件1234件，"审结"1200件。',
      'seeds/001.txt',
      '成文日期：2023-02-28',
    ],
  ]);
  expect(all(root, 'main').flatMap((printed) => having(printed, 'data-part', 'sources'))).toEqual([]);
});

test('Every link leads somewhere, every name is there once, and every entry leads back.', async () => {
  const root = read((await writeHtml(everyKind)).bytes);
  const ids = all(root, 'span', 'g', 'li').flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = all(root, 'a').map((link) => attribute(link, 'href')?.slice(1));
  expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  // The first proof is cited twice in everyKind.
  const entries = all(root, 'li').map((entry) => all(entry, 'a').map((link) => attribute(link, 'href')));
  expect(entries).toEqual([['#c-1', '#c-2'], ['#c-4'], ['#c-5'], ['#c-3', '#c-6', '#c-7']]);
});

test('A document without evidence has no list of sources.', async () => {
  const document = { ...documentOf(paragraph('body', '正文')), evidence: [] };
  expect(all(read((await writeHtml(document)).bytes), 'aside')).toEqual([]);
});
