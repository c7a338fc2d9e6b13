import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment, Rendering } from '../index.ts';
import { writePdf } from './index.ts';
import { loadPrinter } from './printing.ts';

/**
 * The far end of `beside.ts`: a thread that loads the PDF library while the reports are still being read, and then
 * writes one document beside the other formats.
 */
export type Answer = { readonly rendering: Rendering } | { readonly fault: string };

const { fontFolder } = workerData as { readonly fontFolder: string };
const port = parentPort;
if (port === null) throw new Error('thread.ts runs in a worker thread only');

await loadPrinter();
port.once('message', async ({ document, house, attachments }: Assignment) => {
  try {
    const rendering = await writePdf(document, house, fontFolder, attachments);
    port.postMessage({ rendering } satisfies Answer);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ fault } satisfies Answer);
  }
});
