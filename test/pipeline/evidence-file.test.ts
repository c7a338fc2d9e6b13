import { expect, test } from 'vitest';
import type { SourceReference } from '../../src/model/evidence.ts';
import { evidenceFile } from '../../src/pipeline/evidence-file.ts';
import { report } from './report-example.ts';

const place = (line: number): SourceReference => ({
  report: 'r1',
  path: 'in/a.txt',
  line,
  span: { start: 0, end: 4 },
  quote: '案件9件',
});

test('the evidence file names the place of each figure, and all places of one that rests on several', () => {
  const document = {
    properties: { title: '综合情况', subject: '', keywords: [], date: '1980-01-01T00:00:00.000Z' },
    blocks: [
      {
        type: 'paragraph',
        role: 'body',
        content: [
          { type: 'text', text: '于3月1日前报送，见附件1：' },
          { type: 'citation', text: '9件', evidence: 0 },
        ],
      },
    ],
    evidence: [
      { kind: 'figure', text: '9件', source: place(3) },
      { kind: 'derived', text: '1', formula: '报告份数', inputs: [place(1)] },
      { kind: 'derived', text: '2', formula: '报告份数', inputs: [place(1), place(2)] },
    ],
  } as const;
  const outputs = [{ file: '综合情况.docx', format: 'docx', sha256: 'bb' }];
  const nowhere = { report: null, path: null, line: null, span: null, quote: null };
  expect(JSON.parse(evidenceFile(document, outputs, [report({})]))).toEqual({
    schema: 'jianbao/evidence@1',
    document: { title: '综合情况', outputs },
    sources: [{ path: 'in/a.txt', sha256: 'aa' }],
    uncited: ['于3月1日前报送', '见附件1'],
    evidence: [
      { text: '9件', kind: 'figure', ...place(3) },
      { text: '1', kind: 'derived', ...place(1), formula: '报告份数', inputs: [place(1)] },
      { text: '2', kind: 'derived', ...nowhere, formula: '报告份数', inputs: [place(1), place(2)] },
    ],
  });
});

test('what a letterhead prints with digits is listed, too: verify knows it for no figure of the briefing', () => {
  const document = {
    properties: { title: '综合情况', subject: '', keywords: [], date: '1980-01-01T00:00:00.000Z' },
    blocks: [],
    evidence: [],
  };
  const besides = ['新司〔2025〕第12号', '电话：023-12345678'];
  const { uncited } = JSON.parse(evidenceFile(document, [], [], [], besides));
  expect(uncited).toEqual(['新司〔2025〕第12号', '023-12345678']);
});
