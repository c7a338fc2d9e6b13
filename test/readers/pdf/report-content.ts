import { readFileSync } from 'node:fs';
import type { Block, Document } from '../../../src/model/document.ts';
import type { Report } from '../../../src/model/report.ts';
import { parseReport } from '../../../src/parser/index.ts';
import { readPdf } from '../../../src/readers/pdf/pdf.ts';
import type { Reading } from '../../../src/readers/reader.ts';
import { readText } from '../../../src/readers/txt.ts';

/** A report as it is printed: the lines of its title, and its paragraphs. */
export interface ReportContent {
  readonly title: readonly string[];
  readonly paragraphs: readonly string[];
}

/** One of the five reports, without the page that it was found on. */
export function seedContent(name: string): ReportContent {
  return contentOf(readFileSync(new URL(`../../../seeds/${name}.txt`, import.meta.url), 'utf8'));
}

/** The title ends where the first line stands that is longer than a title's. */
export function contentOf(text: string): ReportContent {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('[ ') && !/^来源:/.test(line));
  const end = lines.findIndex((line) => line.length > 45);
  return { title: lines.slice(0, end), paragraphs: lines.slice(end) };
}

/** The report as a document of our own, for our own PDF writer. */
export function documentOf({ title, paragraphs }: ReportContent): Document {
  const block = (text: string): Block => ({
    type: 'paragraph',
    role: 'body',
    content: [{ type: 'text', text }],
  });
  const heading = (level: 0 | 1, text: string): Block => ({
    type: 'heading',
    level,
    content: [{ type: 'text', text }],
  });
  return {
    properties: { title: '报告', subject: '', keywords: [], date: '2024-03-28T01:18:00Z' },
    blocks: [
      ...title.map((text) => heading(0, text)),
      ...paragraphs.map((text) =>
        /^[一二三四五六七八九十]+、/.test(text) && text.length < 40 ? heading(1, text) : block(text),
      ),
    ],
    evidence: [],
  };
}

export async function readBytes(bytes: Uint8Array, path = 'a.pdf'): Promise<Reading> {
  return await readPdf(bytes, { path, sha256: '' }, { encoding: null });
}

export async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readBytes(bytes);
  if (reading.source === null) throw new Error(reading.refusal.message);
  return reading.source.text;
}

/** What is parsed from a PDF. */
export async function modelOfPdf(bytes: Uint8Array): Promise<object> {
  const reading = await readBytes(bytes);
  if (reading.source === null) throw new Error(reading.refusal.message);
  return withoutPlaces(parseReport(reading.source));
}

/** What is parsed from the same report as plain text. */
export async function modelOfText({ title, paragraphs }: ReportContent): Promise<object> {
  const bytes = new TextEncoder().encode([...title, ...paragraphs].join('\n'));
  const reading = await readText(bytes, { path: 'a.txt', sha256: '' }, { encoding: null });
  if (reading.source === null) throw new Error(reading.refusal.message);
  return withoutPlaces(parseReport(reading.source));
}

/** All that must not depend on the format: everything but the source and its lines. */
function withoutPlaces(report: Report): object {
  const { source: _source, lineStarts: _lineStarts, ...rest } = report;
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === 'line' || key === 'file' ? undefined : value)),
  );
}
