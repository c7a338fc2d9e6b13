import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { Span } from '../../src/model/source.ts';
import { jianbao, type Run, SEEDS } from '../cli/jianbao.ts';

/** One entry of an evidence file as it is written. */
export interface WrittenEvidence {
  readonly text: string;
  readonly kind: 'figure' | 'quotation' | 'derived';
  readonly report: string;
  readonly path: string;
  readonly line: number | null;
  readonly span: Span | null;
  readonly quote: string;
  readonly formula?: string;
  readonly inputs?: readonly WrittenPlace[];
}

export type WrittenPlace = Pick<WrittenEvidence, 'report' | 'path' | 'line' | 'span' | 'quote'>;

export interface EvidenceFile {
  readonly document: { readonly title: string; readonly outputs: readonly { readonly file: string }[] };
  readonly sources: readonly { readonly path: string; readonly sha256: string }[];
  readonly evidence: readonly WrittenEvidence[];
}

/** What `generate seeds -o out` and `inspect seeds --json` gave, in a folder that holds a copy of the seeds. */
export interface SeedsBriefing {
  readonly folder: string;
  /** Without extension. */
  readonly stem: string;
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly evidenceText: string;
  readonly evidence: EvidenceFile;
  readonly generated: Run;
  readonly inspected: Run;
  readonly model: readonly Report[];
}

/** The briefing of the five seeds, made once by the built program, whichever test file asks first. */
export function seedsBriefing(): SeedsBriefing {
  const folder = inject('endToEndFolder');
  const runs = join(folder, 'runs.json');
  if (isFirst(join(folder, 'begun'))) writeFileSync(runs, JSON.stringify(make(folder)));
  else waitFor(runs);
  const { generated, inspected } = JSON.parse(readFileSync(runs, 'utf8'));
  const out = join(folder, 'out');
  const stem =
    readdirSync(out)
      .find((name) => name.endsWith('.docx'))
      ?.replace(/\.docx$/, '') ?? '';
  const evidenceText = readFileSync(join(out, `${stem}.evidence.json`), 'utf8');
  return {
    folder,
    stem,
    docx: Uint8Array.from(readFileSync(join(out, `${stem}.docx`))),
    // pdf.js takes no Buffer.
    pdf: Uint8Array.from(readFileSync(join(out, `${stem}.pdf`))),
    evidenceText,
    evidence: JSON.parse(evidenceText),
    generated,
    inspected,
    model: JSON.parse(inspected.out),
  };
}

function make(folder: string) {
  cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
  return {
    // West of Greenwich: cli/generate.test.ts makes it again far in the east.
    generated: jianbao(['generate', 'seeds', '-o', 'out'], {
      cwd: folder,
      env: { ...process.env, TZ: 'America/New_York' },
    }),
    inspected: jianbao(['inspect', 'seeds', '--json'], { cwd: folder }),
  };
}

/** Test files run in processes of their own; one of them makes the folder. */
function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}

function waitFor(file: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let turn = 0; turn < 600; turn += 1) {
    if (existsSync(file) && readFileSync(file, 'utf8').endsWith('}')) return;
    Atomics.wait(clock, 0, 0, 100);
  }
  throw new Error('the seeds were not made into a briefing within a minute');
}
