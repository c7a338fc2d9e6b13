import { readPdf } from '../../../src/readers/pdf/pdf.ts';
import type { Reading } from '../../../src/readers/reader.ts';

export async function readBytes(bytes: Uint8Array, path = 'a.pdf'): Promise<Reading> {
  return await readPdf(bytes, { path, sha256: '' }, { encoding: null });
}

export async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readBytes(bytes);
  if (reading.source === null) throw new Error(reading.refusal.message);
  return reading.source.text;
}
