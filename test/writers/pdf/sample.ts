import { fileURLToPath } from 'node:url';
import type {
  Block,
  Cell,
  Document,
  Heading,
  Inline,
  ParagraphRole,
  Row,
} from '../../../src/model/document.ts';

/** Short ways to write the blocks of a test's document. */

export const words = (content: string): Inline => ({ type: 'text', text: content });

const inlines = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === 'string' ? [words(content)] : content;

export const heading = (level: Heading['level'], content: string | readonly Inline[]): Block => ({
  type: 'heading',
  level,
  content: inlines(content),
});

export const paragraph = (content: string | readonly Inline[], role: ParagraphRole = 'body'): Block => ({
  type: 'paragraph',
  role,
  content: inlines(content),
});

export const cell = (content: string, span = 1): Cell => ({ content: inlines(content), span, align: null });

export const row = (...cells: readonly string[]): Row => ({ cells: cells.map((content) => cell(content)) });

export const table = (caption: string, weights: readonly number[], head: Row[], body: Row[]): Block => ({
  type: 'table',
  caption: inlines(caption),
  unit: inlines('单位：件'),
  columns: weights.map((weight, index) => ({ weight, align: index === 0 ? 'left' : 'right' })),
  head,
  body,
});

export const documentOf = (...blocks: readonly Block[]): Document => ({
  properties: {
    title: '法治政府建设情况综合简报',
    subject: '年度报告汇总',
    keywords: ['法治政府', '年度报告'],
    date: '2024-03-28T01:18:00Z',
  },
  blocks,
  evidence: [],
});

export const fontFolder = fileURLToPath(new URL('../../../fonts', import.meta.url));
