import type { Block, Document, Inline } from '../../../src/model/document.ts';
import type { PageContent } from './reports.ts';

const words = (text: string): Inline => ({ type: 'text', text });

/** A report as a document of our own, for our own PDF writer. */
export function documentOf({ title, lines }: PageContent): Document {
  return {
    properties: { title: '报告', subject: '', keywords: [], date: '2024-03-28T01:18:00Z' },
    blocks: [
      ...title.map((text): Block => ({ type: 'heading', level: 0, content: [words(text)] })),
      ...lines.flatMap((line, at) => blocksOf(line, at, lines)),
    ],
    evidence: [],
  };
}

function blocksOf(line: string, at: number, lines: readonly string[]): Block[] {
  if (!isRow(line)) {
    const isHeading = /^[一二三四五六七八九十]+、/.test(line) && line.length < 40;
    const content = [words(line)];
    return [
      isHeading ? { type: 'heading', level: 1, content } : { type: 'paragraph', role: 'body', content },
    ];
  }
  if (isRow(lines[at - 1])) return [];
  const end = lines.findIndex((other, index) => index > at && !isRow(other));
  const rows = lines.slice(at, end < 0 ? lines.length : end).map((row) => ({
    cells: row.split(' | ').map((cell) => ({ content: [words(cell)], span: 1, align: null })),
  }));
  const columns = (rows[0]?.cells ?? []).map(() => ({ weight: 1, align: 'left' as const }));
  return [{ type: 'table', caption: [], unit: [], columns, head: rows.slice(0, 1), body: rows.slice(1) }];
}

function isRow(line: string | undefined): boolean {
  return line?.includes(' | ') ?? false;
}
