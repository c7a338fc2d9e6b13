import { Worker } from 'node:worker_threads';
import type { Assignment, Rendering } from '../index.ts';
import type { Answer } from './thread.ts';

/** A thread that will write one PDF. */
export interface PdfThread {
  /** Writes the document. Rejects with what went wrong in the thread. */
  write(assignment: Assignment): Promise<Rendering>;
  /** Ends the thread, used or not. */
  close(): Promise<void>;
}

/**
 * Starts a thread that loads the PDF library beside other work; null where the program runs from its sources,
 * which a thread cannot load.
 */
export function startPdfThread(fontFolder: string): PdfThread | null {
  if (import.meta.url.endsWith('.ts')) return null;
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: { fontFolder } });
  // until there is something to write nobody waits for it
  worker.unref();
  let broken: Error | null = null;
  worker.once('error', (error) => {
    broken = error;
  });
  return {
    write: (assignment) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        worker.ref();
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the PDF thread ended early')));
        worker.once('message', (answer: Answer) => {
          if ('rendering' in answer) resolve(answer.rendering);
          else reject(new Error(answer.fault));
        });
        worker.postMessage(assignment);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
