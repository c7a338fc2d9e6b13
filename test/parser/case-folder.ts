import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../src/model/report.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { markDuplicates } from '../../src/parser/duplicates.ts';
import { parseReport } from '../../src/parser/index.ts';

/** One example of `test/cases`: texts, and what the parser has to make of them. */
export interface CaseFolder {
  readonly slug: string;
  /** What the example shows, in one sentence. */
  readonly trait: string;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** For each text the part of its model that the trait is about. */
  readonly expected: readonly unknown[];
}

const casesUrl = new URL('../cases/', import.meta.url);

/** Every example, by the names of their folders. Throws where a folder is not complete. */
export function readCases(): CaseFolder[] {
  return readdirSync(casesUrl, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function readCase(slug: string): CaseFolder {
  const folder = new URL(`${slug}/`, casesUrl);
  const texts = readdirSync(folder)
    .filter((name) => /^input(?:-\d+)?\.txt$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const stated: unknown = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
  if (typeof stated !== 'object' || stated === null || !('trait' in stated) || !('expected' in stated))
    throw new Error(`${slug}/expected.json has no trait or nothing expected`);
  const expected: readonly unknown[] = Array.isArray(stated.expected) ? stated.expected : [stated.expected];
  if (texts.length === 0 || expected.length !== texts.length)
    throw new Error(`${slug}: ${texts.length} texts, but ${expected.length} expected models`);
  return { slug, trait: String(stated.trait), texts, expected };
}

/** A text as a reader hands it on. */
export function sourceOf(text: string, path = 'input.txt'): SourceDocument {
  return {
    path,
    format: 'txt',
    encoding: 'utf-8',
    sha256: createHash('sha256').update(text).digest('hex'),
    text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    hasLines: true,
  };
}

/** The models of the texts of one folder, repeated ones marked, as a person reads them. */
export function modelsOf(texts: CaseFolder['texts']): unknown[] {
  const reports = markDuplicates(texts.map(({ name, text }) => parseReport(sourceOf(text, name))));
  // a repeated report has the id of the first one: the later path gives way
  const paths = new Map([...reports].reverse().map(({ id, source }) => [id, source.path]));
  return reports.map((report) => ({
    ...asRead(report, report),
    duplicateOf: report.duplicateOf === null ? null : (paths.get(report.duplicateOf) ?? null),
  }));
}

/** The model with the words in place of each span: offsets are for machines. */
function asRead(value: object, report: Report): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, part === report.text ? part : readable(part, report)]),
  );
}

function readable(value: unknown, report: Report): unknown {
  if (Array.isArray(value)) return value.map((part) => readable(part, report));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return report.text.slice(Number(value.start), Number(value.end));
  return asRead(value, report);
}
