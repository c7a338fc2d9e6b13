import { listing } from '../diagnostics/listing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Nobody waits for fewer files than this. */
const WORTH_WAITING = 20;

/**
 * Lets a reader stop early (`jianbao inspect … | head`): what nobody reads any more is dropped, the work is
 * still finished.
 */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Writes lines for people or a program to stdout. */
export function print(...lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

/** Writes a line to stdout and waits until a slow reader has taken what came before it. */
export async function printAndWait(line: string): Promise<void> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      stdout.off('drain', go);
      stdout.off('close', go);
      resolve();
    };
    stdout.on('drain', go);
    stdout.on('close', go);
  });
}

/** Writes diagnostics to stderr, one line each. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const lines = listing(diagnostics);
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
}

/** Reports how many files of how many are done. */
export type Progress = (done: number, of: number) => void;

/** A line that counts the files read, on a terminal and where there is something to wait for. */
export const showProgress: Progress = (done, of) => {
  if (!process.stderr.isTTY || of < WORTH_WAITING) return;
  const width = 24;
  const full = Math.round((done / of) * width);
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  process.stderr.write(done === of ? '\r\x1b[K' : `\r读取报告 ${bar} ${done}/${of}`);
};
