import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from './analysis/index.ts';
import { compose } from './composer/index.ts';
import { loadTemplate } from './composer/template-folder.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { loadAreasOfOutline } from './lexicon/areas-of-outline.ts';
import { loadIndicators } from './lexicon/indicators.ts';
import { loadPracticeSignals } from './lexicon/practice-signals.ts';
import { loadThemes } from './lexicon/themes.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import type { Report } from './model/report.ts';
import { markDuplicates } from './parser/duplicates.ts';
import { parseReport } from './parser/index.ts';
import { compositionDate } from './pipeline/composition-date.ts';
import { evidenceFile } from './pipeline/evidence-file.ts';
import { fileNameOf } from './pipeline/file-name.ts';
import { assertWritable, type OutputFile, writeTogether } from './pipeline/output-files.ts';
import { personalNumbers, withoutPersonalData } from './pipeline/personal-data.ts';
import { discoverInputs, type InputFile } from './readers/discovery.ts';
import type { Encoding } from './readers/encoding.ts';
import { readInput } from './readers/input-file.ts';
import { type OutputFormat, writers } from './writers/index.ts';

export { type Encoding, encodingNames } from './readers/encoding.ts';
export { type OutputFormat, outputFormats } from './writers/index.ts';

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const FONTS = fileURLToPath(new URL('../fonts', import.meta.url));
/** A report is some tens of kilobytes of text; what is larger than this is something else. */
const LARGEST_INPUT_MB = 64;

/** What to read. */
export interface ReadRequest {
  /** Files and folders. */
  readonly inputs: readonly string[];
  /** Overrides the guess for text files; null: guess. */
  readonly encoding: Encoding | null;
  /** Called after each file. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** An input that is not in the briefing, and why. */
export interface SetAsideInput {
  readonly file: string;
  readonly reason: string;
}

/** What was read. */
export interface Inspection {
  /** In the order of their paths; personal data is masked. */
  readonly reports: readonly Report[];
  /** Inputs that gave no report. */
  readonly failed: readonly SetAsideInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What to make of it. */
export interface GenerateRequest extends ReadRequest {
  readonly outputFolder: string;
  /** The name of a template, or its folder. */
  readonly template: string;
  readonly formats: readonly OutputFormat[];
  /** null: the template's own. */
  readonly title: string | null;
  /** Only reports on this year; null: all. */
  readonly year: number | null;
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
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files and folders into reports: discover → read → parse → mark duplicates. Writes nothing. */
export async function inspect(request: ReadRequest): Promise<Inspection> {
  const { reports, failed, diagnostics } = await readReports(request);
  return { reports, failed, diagnostics };
}

/** Makes one briefing: read → parse → analyse → compose → write. Writes all outputs or none. */
export async function generate(request: GenerateRequest): Promise<Generation> {
  const template = await loadTemplate(request.template, [TEMPLATES]);
  const refused = Array.isArray(template) ? template : [];
  await assertWritable(request.outputFolder).catch((error: unknown) => {
    refused.push(unwritable(request.outputFolder, error));
  });
  if (Array.isArray(template) || refused.length > 0) return nothing(refused);

  const read = await readReports(request);
  if (read.reports.length === 0) return nothing(read.diagnostics, read.failed);
  const { briefing, diagnostics: noticed } = analyse(read.reports, loadLexicon(), {
    title: request.title,
    year: request.year,
    setAside: read.failed,
  });
  const setAside = briefing.coverage.setAside.map(({ file, reason }) => ({
    file: file.name,
    reason: reason.name,
  }));
  const covered = new Set(briefing.sources.map((source) => source.file.name));
  const reports = read.reports.filter(({ source }) => covered.has(source.path));
  const diagnostics = [...read.diagnostics, ...noticed];
  if (reports.length === 0) return nothing(diagnostics, setAside);

  const date = compositionDate(reports, request.sourceDateEpoch);
  if (date === null) {
    const given = request.sourceDateEpoch ?? '';
    return nothing([...diagnostics, diagnose('bad-source-date', { given })], setAside);
  }
  const { document, diagnostics: composing } = compose(template, briefing, { date });
  diagnostics.push(...composing);
  if (document === null) return nothing(diagnostics, setAside);
  // The last guard: what was masked at the entrance must not have found another way.
  const said = JSON.stringify(document);
  if (read.personal.some((number) => said.includes(number))) {
    return nothing([...diagnostics, diagnose('personal-data', {})], setAside);
  }

  const rendered = await render(document, request, reports);
  diagnostics.push(...rendered.diagnostics);
  try {
    await writeTogether(request.outputFolder, rendered.files);
  } catch (error) {
    return nothing([...diagnostics, unwritable(request.outputFolder, error)], setAside);
  }
  return { outputs: rendered.outputs, evidence: rendered.evidence, reports, setAside, diagnostics };
}

function loadLexicon() {
  return {
    indicators: loadIndicators(),
    themes: loadThemes(),
    areas: loadAreasOfOutline(),
    practiceSignals: loadPracticeSignals(),
  };
}

function nothing(diagnostics: readonly Diagnostic[], setAside: readonly SetAsideInput[] = []): Generation {
  return { outputs: [], evidence: null, reports: [], setAside, diagnostics };
}

function unwritable(folder: string, error: unknown): Diagnostic {
  return diagnose('unwritable-output', { reason: failureReason(error) }, { file: folder });
}

async function readReports(
  request: ReadRequest,
): Promise<Inspection & { readonly personal: readonly string[] }> {
  const { files, diagnostics: found } = await discoverInputs(request.inputs);
  const refused = [...found];
  const parsed: Report[] = [];
  const personal: string[] = [];
  for (const [index, file] of files.entries()) {
    const read = await readReport(file, request.encoding);
    if ('rule' in read) refused.push(read);
    else {
      personal.push(...read.personal);
      parsed.push(read.report);
    }
    request.onProgress?.(index + 1, files.length);
  }
  const reports = markDuplicates(parsed);
  const failed = refused.map(({ file, message }) => ({
    file: file ?? '',
    reason: message.replace(/。$/, ''),
  }));
  const noticed = reports.flatMap(remarksOn);
  const none = reports.length === 0 && refused.every(({ severity }) => severity !== 'error');
  const diagnostics = [...refused, ...noticed, ...(none ? [diagnose('no-input', {})] : [])];
  return { reports, failed, diagnostics, personal };
}

/** Of a text that is left out only the reason is of interest, not what it lacks. */
function remarksOn(report: Report): Diagnostic[] {
  const file = report.source.path;
  if (report.setAside !== null) return [diagnose('set-aside', { reason: report.setAside }, { file })];
  const isTold = ({ rule }: Diagnostic) => report.duplicateOf === null || rule === 'duplicate-report';
  return report.diagnostics.filter(isTold).map((diagnostic) => ({ ...diagnostic, file }));
}

/** One bad report never loses the briefing: whatever goes wrong in it ends here, as the reason for that. */
async function readReport(
  file: InputFile,
  encoding: Encoding | null,
): Promise<{ report: Report; personal: readonly string[] } | Diagnostic> {
  try {
    const reading = await readInput(file, { encoding, limit: LARGEST_INPUT_MB });
    if (reading.source === null) return reading.refusal;
    const report = parseReport(reading.source);
    return {
      report: withoutPersonalData({
        ...report,
        diagnostics: [...reading.diagnostics, ...report.diagnostics],
      }),
      personal: personalNumbers(report, reading.source),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return diagnose('report-failed', { reason }, { file: file.path });
  }
}

/** Writes the document in every format, in memory, with the evidence that stands beside them. */
async function render(document: Document, request: GenerateRequest, reports: readonly Report[]) {
  const stem = fileNameOf(document.properties.title);
  const files: OutputFile[] = [];
  const outputs: Output[] = [];
  const evidenced = [];
  const diagnostics: Diagnostic[] = [];
  for (const format of request.formats) {
    const { bytes, pages, diagnostics: noticed } = await writers[format](document, FONTS);
    const file = `${stem}.${format}`;
    const path = join(request.outputFolder, file);
    files.push({ path, bytes });
    outputs.push({ path, format, bytes: bytes.length, pages });
    evidenced.push({ file, format, sha256: createHash('sha256').update(bytes).digest('hex') });
    diagnostics.push(...noticed);
  }
  const evidence = join(request.outputFolder, `${stem}.evidence.json`);
  files.push({ path: evidence, bytes: Buffer.from(evidenceFile(document, evidenced, reports)) });
  return { files, outputs, evidence, diagnostics };
}
