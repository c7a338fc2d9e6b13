import { describe, expect, test } from 'vitest';
import { equationText } from '../../../src/readers/docx/equation-field.ts';
import { linesOf } from './reading-word.ts';
import { run } from './word-parts.ts';

test.each([
  [' eq \\o\\ac(○,1)', '①'],
  ['EQ \\o \\ac(○,12)', '⑫'],
  ['eq \\o\\ac(□,密)', '密'],
  ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(fǎ zhì),法治)', '法治'],
  ['EQ \\f(3,4)', '3/4'],
  ['EQ \\r(3,8)', '38'],
  ['EQ \\b(a\\,b)', '(a,b)'],
  ['EQ \\o(\\s\\up 6(上),\\s\\do 2(下))', '上下'],
  ['EQ \\x(框', '框'],
])('the field %s shows %s', (code, text) => {
  expect(equationText(code)).toBe(text);
});

describe('what is drawn rather than written', () => {
  const lineOf = async (inner: string) => (await linesOf({ body: `<w:p>${inner}</w:p>` }))[0];

  test('comes back from a field that has no result of its own', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const pieces = ['eq \\o\\ac(○,', '2', ')'].map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`);
    expect(await lineOf(`${mark('begin')}${pieces.join('')}${mark('end')}${run('落实三项制度。')}`)).toBe(
      '②落实三项制度。',
    );
    expect(
      await lineOf(`${mark('begin')}${pieces.join('')}${mark('separate')}${run('②')}${mark('end')}`),
    ).toBe('②');
  });

  test('is written on one line, so that no figure runs into another', async () => {
    const text = (inner: string) => `<m:r><m:t>${inner}</m:t></m:r>`;
    const fraction = (above: string, below: string) =>
      `<m:f><m:num>${text(above)}</m:num><m:den>${text(below)}</m:den></m:f>`;
    expect(await lineOf(`${run('率为')}<m:oMath>${fraction('73', '80')}</m:oMath>${run('。')}`)).toBe(
      '率为73/80。',
    );
    expect(await lineOf(`<m:oMath>${fraction('73+1', '80')}</m:oMath>`)).toBe('(73+1)/80');
    const power = `<m:sSup><m:e>${text('10')}</m:e><m:sup>${text('4')}</m:sup></m:sSup>`;
    expect(await lineOf(`<m:oMath>${power}</m:oMath>`)).toBe('10⁴');
    const brackets = '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>';
    expect(await lineOf(`<m:oMath><m:d>${brackets}<m:e>${text('a')}</m:e></m:d></m:oMath>`)).toBe('[a]');
  });

  test('keeps the mark of a note above the line apart from the figure before it', async () => {
    const raised = run('1', '<w:vertAlign w:val="superscript"/>');
    expect(await lineOf(`${run('受理12')}${raised}${run('件，3km')}${raised}`)).toBe('受理12¹件，3km¹');
    expect(await lineOf(`${run('PM')}${run('2.5', '<w:vertAlign w:val="subscript"/>')}`)).toBe('PM₂.₅');
  });

  test('is the sign that a symbol font shows', async () => {
    expect(await lineOf(`${run('\uF0FE', '<w:rFonts w:ascii="Wingdings"/>')}${run('\uF0FE')}`)).toBe(
      '☑\uF0FE',
    );
  });
});
