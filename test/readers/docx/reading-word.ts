import { readDocx } from '../../../src/readers/docx/docx.ts';
import type { Reading } from '../../../src/readers/reader.ts';
import { type WordParts, wordPackage } from './word-parts.ts';

export async function readBytes(bytes: Uint8Array): Promise<Reading> {
  return await readDocx(bytes, { path: 'reports/a.docx', sha256: 'aa' }, { encoding: null });
}

/** The lines that a document reads as. */
export async function linesOf(parts: WordParts): Promise<readonly string[]> {
  const { source } = await readBytes(wordPackage(parts));
  return source?.text.split('\n') ?? [];
}

export async function ruleOf(bytes: Uint8Array): Promise<string | null> {
  const reading = await readBytes(bytes);
  return reading.source === null ? reading.refusal.rule : null;
}
