import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of pdf.js that is used here. */
export interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly PDFWorker: { create(parameters: { port: PdfPort; verbosity: number }): PdfWorker };
  getDocument(parameters: Readonly<Record<string, unknown>>): PdfTask;
}

/** What pdf.js asks of the thread that parses for it: a port like a web worker's. */
export interface PdfPort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
}

export interface PdfWorker {
  destroy(): void;
}

export interface PdfTask {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

export interface PdfFile {
  readonly numPages: number;
  /** 1-based. */
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  getViewport(parameters: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  /** What the page draws, in drawing order. */
  getOperatorList(parameters: { annotationMode: number }): Promise<OperatorList>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): boolean;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** Where pdf.js keeps its parts. */
export interface PdfJsFiles {
  readonly library: string;
  readonly worker: string;
  /** Folders, ending in a separator. */
  readonly cMaps: string;
  readonly standardFonts: string;
}

/** pdf.js as pdf-parse brings it, so that there is one version, with the tables that it reads from its folder. */
export function locatePdfJs(): PdfJsFiles {
  const parser = createRequire(import.meta.url).resolve('pdf-parse');
  const folder = dirname(createRequire(parser).resolve('pdfjs-dist/package.json'));
  const builds = join(folder, 'legacy', 'build');
  return {
    library: pathToFileURL(join(builds, 'pdf.mjs')).href,
    worker: pathToFileURL(join(builds, 'pdf.worker.mjs')).href,
    cMaps: join(folder, 'cmaps', '/'),
    standardFonts: join(folder, 'standard_fonts', '/'),
  };
}

let loaded: Promise<PdfJs> | null = null;

/** Loads pdf.js, once; it takes a third of a second. */
export async function loadPdfJs(): Promise<PdfJs> {
  loaded ??= import(locatePdfJs().library);
  return await loaded;
}
