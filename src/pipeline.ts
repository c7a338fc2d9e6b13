import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { isError } from './diagnostics/is-error.ts';
import { fillingsOf } from './letterheads.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import type { AppliedCorrection, Report } from './model/report.ts';
import type { HouseStyle } from './model/style.ts';
import { evidenceFile } from './pipeline/evidence-file.ts';
import { namedBy, yearsInName } from './pipeline/file-name.ts';
import { modelFile } from './pipeline/model-file.ts';
import { assertWritable, type OutputFile, writeTogether } from './pipeline/output-files.ts';
import { type ReadRequest, readReports, type SetAsideInput } from './reading/read-reports.ts';
import {
  composeGathered,
  fontFolder,
  type GatherRequest,
  gather,
  isLook,
  type Look,
  type LookRequest,
  loadLook,
  readLists,
} from './stages.ts';
import { type LetterheadUse, printedWords } from './writers/docx/letterhead/letterhead.ts';
import type { OutputFormat } from './writers/index.ts';
import { openWorkshop, type Workshop } from './writers/workshop.ts';

export type { ChosenOption } from './composer/chosen-options.ts';
export type { ReadRequest, SetAsideInput } from './reading/read-reports.ts';

/** What to make of it. */
export interface GenerateRequest extends ReadRequest, LookRequest, GatherRequest {
  readonly inputs: readonly string[];
  readonly outputFolder: string;
  readonly formats: readonly OutputFormat[];
  /** The files' name, with {title} and the like; absent or null: the title. */
  readonly name?: string | null;
  /** Whether the PDF carries the reports as they were understood. */
  readonly attachModel?: boolean;
  /** The environment's SOURCE_DATE_EPOCH; null: the reports' own dates count. */
  readonly sourceDateEpoch: string | null;
}

/** A document that was written. */
export interface Output {
  readonly path: string;
  readonly format: OutputFormat;
  readonly bytes: number;
  /** null for formats that are paged only when they are opened. */
  readonly pages: number | null;
}

/** What came of it. Without outputs nothing was written, and a diagnostic of severity error says why. */
export interface Generation {
  readonly outputs: readonly Output[];
  /** The file that proves the outputs' figures and quotations; null where nothing was written. */
  readonly evidence: string | null;
  /** Those that the briefing covers. */
  readonly reports: readonly Report[];
  readonly setAside: readonly SetAsideInput[];
  /** What was corrected by hand. */
  readonly corrections: readonly CorrectionMade[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A correction with the report that it was made in. */
export interface CorrectionMade extends Pick<AppliedCorrection, 'kind' | 'change' | 'who' | 'why'> {
  /** The report's path. */
  readonly report: string;
  /** The list of corrections and the line of the entry. */
  readonly file: string;
  readonly line: number;
}

/** Makes one briefing: read → parse → correct → analyse → compose → write. Writes all outputs or none. */
export async function generate(request: GenerateRequest): Promise<Generation> {
  const workshop = openWorkshop(request.formats, fontFolder());
  try {
    return await generateIn(workshop, request);
  } finally {
    await workshop.close();
  }
}

/** A public version has no workbook and carries no model: both hold what is internal. */
function internalParts({ template }: Look, { formats, attachModel }: GenerateRequest): Diagnostic[] {
  const isPublic = template.manifest.audience === 'public';
  if (!isPublic || (!formats.includes('xlsx') && attachModel !== true)) return [];
  return [diagnose('internal-part', {})];
}

async function generateIn(workshop: Workshop, request: GenerateRequest): Promise<Generation> {
  const look = await loadLook(request);
  const refused = isLook(look) ? [...internalParts(look, request)] : [...look];
  await assertWritable(request.outputFolder).catch((error: unknown) => {
    refused.push(unwritable(request.outputFolder, error));
  });
  const lists = await readLists(request);
  if (lists.diagnostics.some(isError)) refused.push(...lists.diagnostics);
  if (!isLook(look) || refused.length > 0) return nothing(refused);

  const read = await readReports(request, lists.isList);
  const { gathered, setAside, diagnostics: gathering } = gather(read, lists, request);
  if (gathered === null) return nothing(gathering, setAside);
  const { document, diagnostics: composing } = composeGathered(look, gathered, request.sourceDateEpoch);
  const diagnostics = [...gathering, ...composing];
  if (document === null) return nothing(diagnostics, setAside);

  const { reports, corrected } = gathered;
  const made = correctionsMade(corrected);
  const finished = {
    document,
    house: look.house,
    label: look.template.manifest.label,
    letterhead: letterheadUse(look, document),
  };
  const rendered = await render(workshop, finished, request, reports, made);
  diagnostics.push(...rendered.diagnostics);
  try {
    await writeTogether(request.outputFolder, rendered.files);
  } catch (error) {
    return nothing([...diagnostics, unwritable(request.outputFolder, error)], setAside);
  }
  const { outputs, evidence } = rendered;
  return { outputs, evidence, reports, setAside, corrections: made, diagnostics };
}

function letterheadUse({ letterhead, options }: Look, { properties }: Document): LetterheadUse | null {
  return letterhead === null ? null : { letterhead, fillings: fillingsOf(properties.title, options) };
}

function correctionsMade(reports: readonly Report[]): CorrectionMade[] {
  return reports.flatMap(({ source, corrections = [] }) =>
    corrections.map(({ file, line, kind, change, who, why }) => ({
      report: source.path,
      ...{ kind, change, who, why, file, line },
    })),
  );
}

function nothing(diagnostics: readonly Diagnostic[], setAside: readonly SetAsideInput[] = []): Generation {
  return { outputs: [], evidence: null, reports: [], setAside, corrections: [], diagnostics };
}

function unwritable(folder: string, error: unknown): Diagnostic {
  return diagnose('unwritable-output', { reason: failureReason(error) }, { file: folder });
}

/** A document that is to be written. */
interface Finished {
  readonly document: Document;
  readonly house: HouseStyle;
  /** What the template is called. */
  readonly label: string;
  readonly letterhead: LetterheadUse | null;
}

/** Writes the document in every format, in memory, with the evidence that stands beside them. */
async function render(
  workshop: Workshop,
  { document, house, label, letterhead }: Finished,
  request: GenerateRequest,
  reports: readonly Report[],
  corrections: readonly CorrectionMade[],
) {
  const stem = namedBy(request.name ?? '{title}', {
    title: document.properties.title,
    year: yearsInName(reports.map(({ year }) => year)),
    date: document.properties.date.slice(0, 10),
    template: label,
  });
  const files: OutputFile[] = [];
  const outputs: Output[] = [];
  const evidenced = [];
  const diagnostics: Diagnostic[] = [];
  const attachments = request.attachModel === true ? [modelFile(reports)] : [];
  for (const { format, rendering } of await workshop.write({ document, house, attachments, letterhead })) {
    const { bytes, pages, diagnostics: noticed } = rendering;
    const file = `${stem}.${format}`;
    const path = join(request.outputFolder, file);
    files.push({ path, bytes });
    outputs.push({ path, format, bytes: bytes.length, pages });
    evidenced.push({ file, format, sha256: createHash('sha256').update(bytes).digest('hex') });
    diagnostics.push(...noticed);
  }
  const evidence = join(request.outputFolder, `${stem}.evidence.json`);
  const besides = letterhead === null ? [] : printedWords(letterhead);
  files.push({
    path: evidence,
    bytes: Buffer.from(evidenceFile(document, evidenced, reports, corrections, besides)),
  });
  return { files, outputs, evidence, diagnostics };
}
