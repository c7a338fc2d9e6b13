import { createHash } from 'node:crypto';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Report } from '../model/report.ts';

/** How many of a text's shingles are kept: enough to tell reports that share set phrases from repeated ones. */
const sketchSize = 128;
const shingle = 12;
const sameFrom = 0.85;

/**
 * Marks reports that repeat an earlier one: the same body under other page furniture. Reports of the genre share
 * many set phrases, so nearly all of the text has to agree.
 */
export function markDuplicates(reports: readonly Report[]): Report[] {
  const originals: { report: Report; sketch: readonly number[] }[] = [];
  return reports.map((report) => {
    if (!report.relevant) return report;
    const sketch = sketchOf(report.text);
    const original = originals.find((other) => likeness(sketch, other.sketch) >= sameFrom);
    if (!original) {
      originals.push({ report, sketch });
      return report;
    }
    return {
      ...report,
      duplicateOf: original.report.id,
      diagnostics: [
        ...report.diagnostics,
        diagnose('duplicate-report', { path: original.report.source.path }, { file: report.source.path }),
      ],
    };
  });
}

/** The smallest hashes of all shingles of a text's characters (bottom-k sketch). */
function sketchOf(text: string): number[] {
  const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const hashes = new Set<number>();
  for (let i = 0; i + shingle <= letters.length; i++) hashes.add(hash(letters, i));
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

function hash(text: string, at: number): number {
  let value = 0x811c9dc5;
  for (let i = at; i < at + shingle; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** The share of the joint smallest hashes that both have: an estimate of how much of the texts is the same. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b);
  const inA = new Set(a);
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, sketchSize);
  const both = smallest.filter((value) => inA.has(value) && inB.has(value)).length;
  return smallest.length === 0 ? 0 : both / smallest.length;
}

/** The id of a report: the same for the same cleaned text, wherever the file lies. */
export function reportId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
