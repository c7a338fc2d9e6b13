import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from './analysis/index.ts';
import { type ChosenOption, settleOptions } from './composer/chosen-options.ts';
import { compose, reportTables } from './composer/index.ts';
import type { TemplateFiles } from './composer/template-files.ts';
import { loadTemplate } from './composer/template-folder.ts';
import { applyCorrections } from './corrections/index.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { isError } from './diagnostics/is-error.ts';
import { readGivenLists } from './given-lists.ts';
import { loadAreasOfOutline } from './lexicon/areas-of-outline.ts';
import { loadComparability } from './lexicon/comparability.ts';
import { loadIndicators } from './lexicon/indicators.ts';
import { loadPracticeSignals } from './lexicon/practice-signals.ts';
import { loadThemes } from './lexicon/themes.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import type { AppliedCorrection, Report } from './model/report.ts';
import type { HouseStyle } from './model/style.ts';
import { duplicateMarker } from './parser/duplicates.ts';
import { compositionDate } from './pipeline/composition-date.ts';
import { evidenceFile } from './pipeline/evidence-file.ts';
import { namedBy, yearsInName } from './pipeline/file-name.ts';
import { correctionsBeside, sameFiles } from './pipeline/given-list.ts';
import { modelFile } from './pipeline/model-file.ts';
import { assertWritable, type OutputFile, writeTogether } from './pipeline/output-files.ts';
import { styleRoots, templateRoots } from './pipeline/template-roots.ts';
import {
  type ReadReports,
  type ReadRequest,
  readEach,
  readReports,
  type SetAsideInput,
} from './reading/read-reports.ts';
import { remarksOnAll } from './reading/remarks.ts';
import { BASE_STYLE, loadStyle } from './styles/style-folder.ts';
import type { OutputFormat } from './writers/index.ts';
import { openWorkshop, type Workshop } from './writers/workshop.ts';

export type { ChosenOption } from './composer/chosen-options.ts';
export { namePartNames, namePatternFault } from './pipeline/file-name.ts';
export { type Encoding, encodingNames } from './readers/encoding.ts';
export { type ChosenLimits, type LimitName, limitTable } from './readers/limits.ts';
export type { ReadRequest, SetAsideInput } from './reading/read-reports.ts';
export { type OutputFormat, outputFormats } from './writers/index.ts';

const FONTS = fileURLToPath(new URL('../fonts', import.meta.url));

/** What was read. */
export interface Inspection extends Pick<ReadReports, 'reports' | 'failed'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** What to make of it. */
export interface GenerateRequest extends ReadRequest {
  readonly outputFolder: string;
  /** The name of a template, or its folder. */
  readonly template: string;
  /** The name of a style or its file; absent or null: the template's own, else the house style. */
  readonly style?: string | null;
  readonly formats: readonly OutputFormat[];
  /** The files' name, with {title} and the like; absent or null: the title. */
  readonly name?: string | null;
  /** Whether the PDF carries the reports as they were understood. */
  readonly attachModel?: boolean;
  /** What the user sets of the template's options; absent: nothing. */
  readonly options?: readonly ChosenOption[];
  /** null: the template's own. */
  readonly title: string | null;
  /** Only reports on this year; null: all. */
  readonly year: number | null;
  /** A list of the units that were to report (one a line, CSV or YAML); absent or null: nobody said. */
  readonly roster?: string | null;
  /** A list of units in their order, or `by-code`; absent or null: the roster's order, else that of the codes. */
  readonly order?: string | null;
  /** A list of corrections; absent or null: `corrections.yaml` in the input folders, where there is one. */
  readonly corrections?: string | null;
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

/** Reads files and folders into reports: discover → read → parse → mark duplicates. Writes nothing. */
export async function inspect(request: ReadRequest): Promise<Inspection> {
  const { reports, failed, refused } = await readReports(request, await listsBeside(request));
  return { reports, failed, diagnostics: [...refused, ...remarksOnAll(reports, refused)] };
}

/** As `inspect`, one at a time in the order of reading: of all that was read only the one in hand is kept. */
export async function* inspectEach(request: ReadRequest): AsyncGenerator<Report | Diagnostic> {
  const marked = duplicateMarker();
  let count = 0;
  let errors = 0;
  for await (const read of readEach(request, await listsBeside(request))) {
    if ('rule' in read) {
      errors += isError(read) ? 1 : 0;
      yield read;
    } else {
      count += 1;
      yield marked(read.report);
    }
  }
  if (count === 0 && errors === 0) yield diagnose('no-input', {});
}

/** Tells lists of corrections at the top of an input folder from reports. */
async function listsBeside({ inputs }: ReadRequest): Promise<(location: string) => boolean> {
  return sameFiles(await correctionsBeside(inputs));
}

/** Makes one briefing: read → parse → correct → analyse → compose → write. Writes all outputs or none. */
export async function generate(request: GenerateRequest): Promise<Generation> {
  const workshop = openWorkshop(request.formats, FONTS);
  try {
    return await generateIn(workshop, request);
  } finally {
    await workshop.close();
  }
}

async function generateIn(workshop: Workshop, request: GenerateRequest): Promise<Generation> {
  const template = await loadTemplate(request.template, templateRoots());
  const declared = Array.isArray(template) ? [] : template.manifest.options;
  const settled = settleOptions(declared, request.options ?? []);
  const refused = Array.isArray(template) ? template : settled.diagnostics;
  const house = await styleOf(request, template);
  if ('faults' in house) refused.push(...house.faults);
  await assertWritable(request.outputFolder).catch((error: unknown) => {
    refused.push(unwritable(request.outputFolder, error));
  });
  const lexicon = loadLexicon();
  const { roster = null, order = null, corrections = null } = request;
  const lists = await readGivenLists({ inputs: request.inputs, roster, order, corrections }, lexicon);
  if (lists.diagnostics.some(isError)) refused.push(...lists.diagnostics);
  if (Array.isArray(template) || 'faults' in house || refused.length > 0) return nothing(refused);

  const read = await readReports(request, lists.isList);
  const corrected = applyCorrections(read.reports, lists.corrections, {
    lexicon,
    readAnyway: read.readAnyway,
  });
  if (corrected.diagnostics.some(isError))
    return nothing([...read.refused, ...corrected.diagnostics], read.failed);
  const told = [
    ...lists.diagnostics,
    ...read.refused,
    ...remarksOnAll(corrected.reports, read.refused),
    ...corrected.diagnostics,
  ];
  if (corrected.reports.length === 0) return nothing(told, read.failed);
  const { briefing, diagnostics: noticed } = analyse(corrected.reports, lexicon, {
    title: request.title,
    year: request.year,
    setAside: read.failed,
    roster: lists.roster,
    order: lists.order,
  });
  const setAside = briefing.coverage.setAside.map(({ file, reason }) => ({
    file: file.name,
    reason: reason.name,
  }));
  const covered = new Set(briefing.sources.map((source) => source.file.name));
  const reports = corrected.reports.filter(({ source }) => covered.has(source.path));
  const diagnostics = [...told, ...noticed];
  if (reports.length === 0) return nothing(diagnostics, setAside);

  const date = compositionDate(reports, request.sourceDateEpoch);
  if (date === null) {
    const given = request.sourceDateEpoch ?? '';
    return nothing([...diagnostics, diagnose('bad-source-date', { given })], setAside);
  }
  const { document: composed, diagnostics: composing } = compose(template, briefing, {
    date,
    options: settled.options,
  });
  diagnostics.push(...composing);
  if (composed === null) return nothing(diagnostics, setAside);
  const document = { ...composed, tables: reportTables(briefing, composed.evidence) };
  // The last guard: what was masked at the entrance must not have found another way.
  const said = JSON.stringify(document);
  if (read.personal.some((number) => said.includes(number))) {
    return nothing([...diagnostics, diagnose('personal-data', {})], setAside);
  }

  const made = correctionsMade(corrected.reports);
  const rendered = await render(
    workshop,
    { document, house: house.style, label: template.manifest.label },
    request,
    reports,
    made,
  );
  diagnostics.push(...rendered.diagnostics);
  try {
    await writeTogether(request.outputFolder, rendered.files);
  } catch (error) {
    return nothing([...diagnostics, unwritable(request.outputFolder, error)], setAside);
  }
  const { outputs, evidence } = rendered;
  return { outputs, evidence, reports, setAside, corrections: made, diagnostics };
}

/** The style that was asked for, else the template's, whose path counts from its folder, else the house style. */
async function styleOf({ style = null }: GenerateRequest, template: TemplateFiles | Diagnostic[]) {
  if (style !== null) return loadStyle(style, styleRoots());
  const own = Array.isArray(template) ? null : template.manifest.style;
  if (own === null || Array.isArray(template)) return loadStyle(BASE_STYLE, styleRoots());
  return loadStyle(own, styleRoots(), template.folder);
}

function correctionsMade(reports: readonly Report[]): CorrectionMade[] {
  return reports.flatMap(({ source, corrections = [] }) =>
    corrections.map(({ file, line, kind, change, who, why }) => ({
      report: source.path,
      ...{ kind, change, who, why, file, line },
    })),
  );
}

function loadLexicon() {
  return {
    indicators: loadIndicators(),
    themes: loadThemes(),
    areas: loadAreasOfOutline(),
    practiceSignals: loadPracticeSignals(),
    comparability: loadComparability(),
  };
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
}

/** Writes the document in every format, in memory, with the evidence that stands beside them. */
async function render(
  workshop: Workshop,
  { document, house, label }: Finished,
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
  for (const { format, rendering } of await workshop.write({ document, house, attachments })) {
    const { bytes, pages, diagnostics: noticed } = rendering;
    const file = `${stem}.${format}`;
    const path = join(request.outputFolder, file);
    files.push({ path, bytes });
    outputs.push({ path, format, bytes: bytes.length, pages });
    evidenced.push({ file, format, sha256: createHash('sha256').update(bytes).digest('hex') });
    diagnostics.push(...noticed);
  }
  const evidence = join(request.outputFolder, `${stem}.evidence.json`);
  files.push({ path: evidence, bytes: Buffer.from(evidenceFile(document, evidenced, reports, corrections)) });
  return { files, outputs, evidence, diagnostics };
}
