import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';
import { PdfFault } from './pdf-fault.ts';
import {
  loadPdfJs,
  locatePdfJs,
  type PdfFile,
  type PdfJs,
  type PdfPort,
  type PdfTask,
  type PdfWorker,
} from './pdfjs.ts';

const MEGABYTE = 1024 * 1024;
const WATCH_MILLISECONDS = 50;

/** Parses for the thread that reads: a file that loops there is ended with its thread. Says when it is ready. */
const PARSING_THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.worker).then(({ WorkerMessageHandler }) => {
    WorkerMessageHandler.initializeFromPort(workerData.port);
    parentPort.postMessage('ready');
  });
`;

/** pdf.js hands fonts to a page that shows them. Nothing is shown here. */
const NO_PAGE = {
  documentElement: { getElementsByTagName: () => [{ append() {} }] },
  createElement: () => ({ sheet: { insertRule() {}, cssRules: [] }, remove() {} }),
};

/** Starting a thread takes as long as reading a file: one that served well waits for the next file. */
let idle: Engine | null = null;
/** pdf.js keeps a little of every file: a thread that has read this many is replaced. */
const filesPerThread = 50;

/** Reads an open PDF; `onPage` is to be called after each page, as each may take its own time. */
type ReadFile<T> = (file: PdfFile, pdfjs: PdfJs, onPage: () => void) => Promise<T>;

/**
 * Opens a PDF and has it read. Nothing that the file holds is run, fetched or written, and images are left
 * undecoded. Throws LimitReached where time or memory run out, PdfFault where the file has a password or is
 * no sound PDF.
 */
export async function withPdf<T>(bytes: Uint8Array, read: ReadFile<T>): Promise<T> {
  const pdfjs = await loadPdfJs();
  const engine = idle ?? new Engine(pdfjs);
  idle = null;
  try {
    return await engine.run(bytes, read);
  } catch (error) {
    throw faultOf(error);
  } finally {
    if (idle === null && engine.isSound && engine.filesRead < filesPerThread) idle = engine;
    else engine.end();
  }
}

class Engine {
  readonly #thread: Worker;
  readonly #port: MessagePort;
  readonly #worker: PdfWorker;
  readonly #pdfjs: PdfJs;
  readonly #ready: Promise<unknown>;
  /** Set while a file is read. */
  #fail: (reason: Error) => void = () => {};
  /** The thread has let go of its last file and can take another. */
  isSound = false;
  filesRead = 0;

  constructor(pdfjs: PdfJs) {
    const { port1, port2 } = new MessageChannel();
    this.#pdfjs = pdfjs;
    this.#port = port1;
    this.#thread = new Worker(PARSING_THREAD, {
      eval: true,
      // What pdf.js says of odd files is for its developers.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
      workerData: { worker: locatePdfJs().worker, port: port2 },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: limits.pdfMemory / MEGABYTE },
    });
    this.#ready = once(this.#thread, 'message');
    // Where the thread ends before, that is what is told.
    this.#ready.catch(() => {});
    this.#thread.on('error', (error) => this.#fail(threadFault(error)));
    this.#thread.on('exit', () => this.#fail(new PdfFault('damaged', '读取中断')));
    this.#worker = pdfjs.PDFWorker.create({
      port: guardedPort(port1, (error) => this.#fail(error)),
      verbosity: 0,
    });
    // Neither keeps the program alive when all is done.
    this.#thread.unref();
    this.#port.unref();
  }

  async run<T>(bytes: Uint8Array, read: ReadFile<T>): Promise<T> {
    const start = process.memoryUsage.rss();
    const deadline = this.#spent() + limits.pdfSeconds;
    let pageDeadline = Number.POSITIVE_INFINITY;
    const onPage = () => {
      pageDeadline = this.#spent() + limits.pdfPageSeconds;
    };
    let watch: NodeJS.Timeout | undefined;
    const broken = new Promise<never>((_, reject) => {
      this.#fail = reject;
      watch = setInterval(() => {
        if (this.#spent() > deadline) reject(new LimitReached('pdfSeconds'));
        if (this.#spent() > pageDeadline) reject(new LimitReached('pdfPageSeconds'));
        if (process.memoryUsage.rss() - start > limits.pdfMemory) reject(memoryExceeded());
      }, WATCH_MILLISECONDS);
    });
    const work = async () => {
      // Starting the thread is not the file's doing.
      await this.#ready;
      onPage();
      const task = this.#open(bytes);
      try {
        const file = await task.promise;
        onPage();
        return await read(file, this.#pdfjs, onPage);
      } finally {
        await task.destroy();
      }
    };
    this.isSound = false;
    this.filesRead += 1;
    try {
      const result = await Promise.race([settled(work()), broken]);
      this.isSound = true;
      if ('error' in result) throw result.error;
      return result.value;
    } finally {
      clearInterval(watch);
      this.#fail = () => {};
    }
  }

  end(): void {
    this.#fail = () => {};
    this.#worker.destroy();
    this.#port.close();
    this.#thread.terminate().catch(() => {});
  }

  /** Seconds of the processor, and those in which the thread had nothing to do: a file may never be answered. */
  #spent(): number {
    return processorSeconds() + this.#thread.performance.eventLoopUtilization().idle / 1000;
  }

  #open(bytes: Uint8Array): PdfTask {
    const files = locatePdfJs();
    return this.#pdfjs.getDocument({
      // A copy, as pdf.js keeps the array for itself; it refuses a Buffer.
      data: new Uint8Array(bytes),
      worker: this.#worker,
      verbosity: 0,
      cMapUrl: files.cMaps,
      cMapPacked: true,
      standardFontDataUrl: files.standardFonts,
      isEvalSupported: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      // Glyph outlines would be built otherwise.
      disableFontFace: false,
      ownerDocument: NO_PAGE,
      // In pixels: no image is decoded.
      maxImageSize: 1,
    });
  }
}

/** What pdf.js says of a file, good or bad, leaves the thread sound. */
async function settled<T>(work: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}

/** A message that pdf.js cannot digest would otherwise end the program. */
function guardedPort(port: MessagePort, fail: (error: Error) => void): PdfPort {
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer ?? []),
    addEventListener: (_, listener, options) => {
      const guarded = (data: unknown) => {
        try {
          listener({ data });
        } catch {
          fail(new PdfFault('damaged', '结构错误'));
        }
      };
      port.on('message', guarded);
      // pdf.js listens anew for each file, and ends it by the signal.
      options?.signal?.addEventListener('abort', () => port.off('message', guarded), { once: true });
    },
  };
}

function memoryExceeded(): LimitReached {
  return new LimitReached('pdfMemory');
}

function threadFault(error: unknown): Error {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? memoryExceeded() : new PdfFault('damaged', '结构错误');
}

/** pdf.js names its errors; whatever else it throws on a file is the file's fault. */
function faultOf(error: unknown): Error {
  if (error instanceof LimitReached || error instanceof PdfFault) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new PdfFault('encrypted', '');
  if (name === 'InvalidPDFException') return new PdfFault('damaged', '不是完整的 PDF 文件');
  if (name === 'UnknownErrorException' || name === 'FormatError') return new PdfFault('damaged', '结构错误');
  return error instanceof Error ? error : new Error(String(error));
}
