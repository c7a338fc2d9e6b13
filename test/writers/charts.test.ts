import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { evidenceFile } from '../../src/pipeline/evidence-file.ts';
import { checkDocument } from '../../src/verification/document-check.ts';
import { docxText } from '../../src/verification/docx-text.ts';
import { readEvidenceRecord } from '../../src/verification/evidence-record.ts';
import { foldedLetters } from '../../src/verification/folded-text.ts';
import { pdfPages } from '../../src/verification/pdf-text.ts';
import { cite, name } from '../composer/briefing-fixture.ts';
import { documentOf } from '../composer/composing.ts';
import { report } from '../pipeline/report-example.ts';
import { printedTexts } from './html/reading.ts';
import { writeDocx, writeHtml, writePdf } from './in-house-style.ts';
import { fontFolder } from './pdf/sample.ts';

const bars = [
  { unit: name('南岸区'), rate: cite('31.50%') },
  { unit: name('巴南区城市管理局和综合行政执法支队（联合）'), rate: cite('0%') },
  { unit: name('武隆区'), rate: cite('100%') },
];
const document = documentOf(
  `<title>题</title><p>前文。</p>
  <chart><unit>单位：%</unit>
    {{#each bars}}<bar><label>{{unit}}</label><value>{{rate}}</value></bar>{{/each}}
    <caption><figure-number/> 行政复议纠错率</caption><source>注：数据来源为各单位报告。</source></chart>`,
  { bars },
);
const texts = { docx: '', pdf: '', html: '' };

beforeAll(async () => {
  texts.docx = docxText((await writeDocx(document)).bytes);
  texts.pdf = (await pdfPages((await writePdf(document, fontFolder)).bytes)).join('\n');
  texts.html = printedTexts((await writeHtml(document)).bytes).join('\n');
});

describe('a chart', () => {
  test('carries the same labels and figures in the same order in every format', () => {
    const printed =
      '题前文。单位：%南岸区31.50%巴南区城市管理局和综合行政执法支队（联合）0%武隆区100%图1行政复议纠错率注：数据来源为各单位报告。';
    expect(foldedLetters(texts.docx)).toBe(foldedLetters(printed));
    expect(foldedLetters(texts.pdf)).toBe(foldedLetters(printed));
    expect(foldedLetters(texts.html)).toBe(foldedLetters(printed));
  });

  test.each(['docx', 'pdf'] as const)(
    'is proved in a %s, and a figure that was altered is found',
    (format) => {
      const sources: Report[] = [report({})];
      const record = readEvidenceRecord(evidenceFile(document, [], sources));
      if (record === null) throw new Error('the evidence could not be read');
      const check = (text: string) => {
        const { lost, diagnostics } = checkDocument({ file: 'a', text, repeated: [], edited: true }, record);
        return { lost: [...lost], rules: diagnostics.map(({ rule }) => rule) };
      };
      expect(check(texts[format])).toEqual({ lost: [], rules: [] });
      const altered = texts[format].replace('31.50', '31.60');
      expect(check(altered)).toEqual({ lost: [0], rules: ['printed-quotation-differs'] });
    },
  );
});
