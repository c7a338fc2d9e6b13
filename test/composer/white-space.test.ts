import { expect, test } from 'vitest';
import { cite } from './briefing-fixture.ts';
import { documentOf, linesOf } from './composing.ts';

const paragraph = (inner: string, facts: object = {}): string | undefined =>
  linesOf(documentOf(`<title>题</title><p>${inner}</p>`, facts).blocks)[1];

test.each([
  ['a line break between Han characters is no space', '甲\n    乙', '甲乙'],
  ['a line break beside full-width punctuation is no space', 'A，\n  B', 'A，B'],
  ['a line break between Latin words is one space', 'GB\n   PDF', 'GB PDF'],
  ['a line break between a Latin word and a Han character is no space', 'PDF\n文件', 'PDF文件'],
  ['edges have no white space', '\n   甲 \n ', '甲'],
  ['a line that a break ends has edges too', '甲 <br/>\n  乙', '甲⏎乙'],
  ['a space that was meant stays', '表 甲', '表 甲'],
  ['several spaces are one', '甲   乙', '甲 乙'],
  ['an ideographic space stays', '甲　\n乙', '甲　乙'],
  ['an element in between makes no difference', '甲\n<strong>\n乙\n</strong>\n丙', '甲乙丙'],
  ['Latin words keep one space across an element', 'A\n<strong>\nB</strong>', 'A B'],
])('%s', (_, written, expected) => {
  expect(paragraph(written)).toBe(expected);
});

test('blocks of the template leave no spaces behind', () => {
  const written = '\n  共\n  {{#if yes}}\n    {{figure}}\n  {{/if}}\n  件；\n  {{figure}}\n';
  expect(paragraph(written, { yes: true, figure: cite('5') })).toBe('共5件；5');
});

test('the white space of a source stays as it is', () => {
  expect(paragraph('\n{{words}}\n', { words: cite(' 一  二\n三 ') })).toBe(' 一  二\n三 ');
});
