import { createHash } from 'node:crypto';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Report } from '../model/report.ts';

/** How many of a text's shingles are kept: enough to tell reports that share set phrases from repeated ones. */
const sketchSize = 128;
const shingle = 12;
const sameFrom = 0.85;
/** How many hashes a first glance compares. */
const glance = 16;

/**
 * Marks reports that repeat an earlier one: the same body under other page furniture. Reports of the genre share
 * many set phrases, so nearly all of the text has to agree.
 */
export function markDuplicates(reports: readonly Report[]): Report[] {
  return reports.map(duplicateMarker());
}

/** Marks one report after the other; of each only a sketch is kept. */
export function duplicateMarker(): (report: Report) => Report {
  const originals: { id: string; path: string; sketch: Sketch }[] = [];
  return (report) => {
    if (!report.relevant) return report;
    const sketch = sketchOf(report.text);
    const original = originals.find((other) => likeness(sketch, other.sketch) >= sameFrom);
    if (!original) {
      originals.push({ id: report.id, path: report.source.path, sketch });
      return report;
    }
    const { id, path } = original;
    return {
      ...report,
      duplicateOf: id,
      diagnostics: [
        ...report.diagnostics,
        diagnose('duplicate-report', { path }, { file: report.source.path }),
      ],
    };
  };
}

/** The smallest hashes of all shingles of a text's characters, in order and as a set (bottom-k sketch). */
interface Sketch {
  readonly smallest: readonly number[];
  readonly all: ReadonlySet<number>;
}

function sketchOf(text: string): Sketch {
  const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const hashes = new Set<number>();
  for (let i = 0; i + shingle <= letters.length; i++) hashes.add(hash(letters, i));
  const smallest = [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
  return { smallest, all: new Set(smallest) };
}

function hash(text: string, at: number): number {
  let value = 0x811c9dc5;
  for (let i = at; i < at + shingle; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** The share of the joint smallest hashes that both have: an estimate of how much of the texts is the same. */
function likeness(a: Sketch, b: Sketch): number {
  // texts that are the same for the most part share nearly all of their very smallest: most pairs end here
  const first = a.smallest.slice(0, glance);
  if (first.filter((value) => b.all.has(value)).length < first.length / 2) return 0;
  const smallest = [...new Set([...a.smallest, ...b.smallest])].sort((x, y) => x - y).slice(0, sketchSize);
  const both = smallest.filter((value) => a.all.has(value) && b.all.has(value)).length;
  return smallest.length === 0 ? 0 : both / smallest.length;
}

/** The id of a report: the same for the same cleaned text, wherever the file lies. */
export function reportId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
