import { join } from 'node:path';
import { locateTemplate } from './composer/template-folder.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { isError } from './diagnostics/is-error.ts';
import { listing } from './diagnostics/listing.ts';
import type { GivenLists } from './given-lists.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import type { HouseStyle } from './model/style.ts';
import { fileNameOf } from './pipeline/file-name.ts';
import { templateRoots } from './pipeline/template-roots.ts';
import { Broadcast } from './preview/broadcast.ts';
import { type Download, type PreviewServer, startPreviewServer } from './preview/server.ts';
import { type Changed, watchFor } from './preview/watching.ts';
import { type ReadReports, type ReadRequest, readReports } from './reading/read-reports.ts';
import { sampleBriefings } from './samples/sample-briefings.ts';
import {
  composeGathered,
  fontFolder,
  type Gathered,
  type GatherRequest,
  gather,
  isLook,
  type Look,
  type LookRequest,
  loadLook,
  readLists,
} from './stages.ts';
import { namesFile } from './styles/style-folder.ts';
import { openWorkshop } from './writers/workshop.ts';

/** What to show. Without inputs: a sample briefing. */
export interface PreviewRequest extends ReadRequest, LookRequest, GatherRequest {
  readonly inputs: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  readonly sourceDateEpoch: string | null;
}

/** A preview that is shown until it is closed. */
export interface Preview {
  /** Of the page, with its secret. */
  readonly address: string;
  close(): Promise<void>;
}

const ALL: ReadonlySet<Changed> = new Set(['look', 'lists', 'inputs']);
/** Formats that the page offers. */
const OFFERED = ['docx', 'pdf'] as const;

/**
 * Shows a briefing in the browser and anew whenever its template, style, lists or reports change; what is wrong
 * stands beside the last good page. Writes no file. Gives diagnostics where it cannot begin.
 */
export async function startPreview(request: PreviewRequest): Promise<Preview | readonly Diagnostic[]> {
  const folder = await locateTemplate(request.template, templateRoots());
  if (folder === null) return (await loadLook(request)) as readonly Diagnostic[];
  const desk = new Desk(request);
  let server: PreviewServer;
  try {
    server = await startPreviewServer(desk, request.port);
  } catch (error) {
    return [diagnose('preview-port', { port: request.port, reason: failureReason(error) })];
  }
  const { inputs, roster, order, corrections, style } = request;
  const stop = await watchFor(
    {
      look: [folder, ...sharedFolders(), ...(typeof style === 'string' && namesFile(style) ? [style] : [])],
      lists: [...inputs.map((input) => join(input, 'corrections.yaml')), roster, order, corrections].flatMap(
        (path) => path ?? [],
      ),
      inputs,
    },
    (changed) => desk.renew(changed),
  );
  await desk.renew(ALL);
  return {
    address: server.address,
    close: async () => {
      await stop();
      await server.close();
    },
  };
}

/** Partials and styles that all templates share. */
const sharedFolders = (): string[] =>
  templateRoots().flatMap((root) => ['partials', 'styles'].map((name) => join(root, name)));

/** What has been made so far; only what a change touches is made again. */
class Desk {
  readonly broadcast = new Broadcast();
  readonly #request: PreviewRequest;
  #lists: GivenLists | null = null;
  #read: ReadReports | null = null;
  #gathering: Partial<ReturnType<typeof gather>> = {};
  #look: Look | readonly Diagnostic[] = [];
  #good: { readonly document: Document; readonly house: HouseStyle; readonly page: Uint8Array } | null = null;
  #version = 0;

  constructor(request: PreviewRequest) {
    this.#request = request;
  }

  page(): Uint8Array | null {
    return this.#good?.page ?? null;
  }

  async download(asked: string): Promise<Download | null> {
    const format = OFFERED.find((offered) => offered === asked);
    if (format === undefined || this.#good === null) return null;
    const { document, house } = this.#good;
    const workshop = openWorkshop([format], fontFolder());
    try {
      const [written] = await workshop.write({ document, house, attachments: [], letterhead: null });
      if (written === undefined) return null;
      return {
        name: `${fileNameOf(document.properties.title)}.${format}`,
        bytes: written.rendering.bytes,
      };
    } finally {
      await workshop.close();
    }
  }

  /** Makes anew what depends on what has changed, and tells the pages. */
  async renew(changed: ReadonlySet<Changed>): Promise<void> {
    const diagnostics = await this.#make(changed).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      return [diagnose('unexpected', { reason: reason.replaceAll(/\s*\n\s*/g, ' ') })];
    });
    const faults = diagnostics.filter(isError);
    const remarks = diagnostics.filter((diagnostic) => !isError(diagnostic));
    this.broadcast.send({ version: this.#version, faults: listing(faults), remarks: listing(remarks) });
  }

  async #make(changed: ReadonlySet<Changed>): Promise<readonly Diagnostic[]> {
    if (changed.has('look')) this.#look = await loadLook(this.#request);
    if (changed.has('inputs') || changed.has('lists')) await this.#gather(changed);
    const look = this.#look;
    const { gathered = null, diagnostics: told = [] } = this.#gathering;
    if (!isLook(look)) return [...look, ...told];
    if (gathered === null) return told;
    const { document, diagnostics } = composeGathered(look, gathered, this.#request.sourceDateEpoch);
    if (document !== null) {
      const { writers } = await import('./writers/index.ts');
      const assignment = { document, house: look.house, attachments: [], letterhead: null };
      const { bytes } = await writers.html(assignment);
      this.#good = { document, house: look.house, page: bytes };
      this.#version += 1;
    }
    return [...told, ...diagnostics];
  }

  async #gather(changed: ReadonlySet<Changed>): Promise<void> {
    const request = this.#request;
    if (request.inputs.length === 0) {
      this.#gathering = { gathered: sampleGathered(), diagnostics: [] };
      return;
    }
    this.#lists = await readLists(request);
    if (this.#lists.diagnostics.some(isError)) {
      this.#gathering = { gathered: null, diagnostics: this.#lists.diagnostics };
      return;
    }
    if (changed.has('inputs') || this.#read === null) {
      this.#read = await readReports(request, this.#lists.isList);
    }
    this.#gathering = gather(this.#read, this.#lists, request);
  }
}

/** The richest sample; it has no reports of its own to tell a date. */
function sampleGathered(): Gathered {
  const samples = sampleBriefings().filter(({ briefing }) => briefing.units.length < 10);
  const [richest] = [...samples].sort(
    (a, b) => b.briefing.verifications.length - a.briefing.verifications.length,
  );
  if (richest === undefined) throw new Error('there are no samples');
  return { briefing: richest.briefing, reports: [], corrected: [], personal: [] };
}
