import { fileURLToPath } from 'node:url';
import { analyse } from './analysis/index.ts';
import { type ChosenOption, type OptionValues, settleOptions } from './composer/chosen-options.ts';
import { compose, reportTables } from './composer/index.ts';
import type { TemplateFiles } from './composer/template-files.ts';
import { loadTemplate } from './composer/template-folder.ts';
import { applyCorrections } from './corrections/index.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { isError } from './diagnostics/is-error.ts';
import { type GivenLists, readGivenLists } from './given-lists.ts';
import { letterheadOptions, readLetterhead } from './letterheads.ts';
import { loadLexicon } from './lexicon/whole.ts';
import type { Briefing } from './model/briefing.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import type { Report } from './model/report.ts';
import type { HouseStyle } from './model/style.ts';
import { compositionDate } from './pipeline/composition-date.ts';
import { styleRoots, templateRoots } from './pipeline/template-roots.ts';
import type { ReadReports, SetAsideInput } from './reading/read-reports.ts';
import { remarksOnAll } from './reading/remarks.ts';
import { BASE_STYLE, loadStyle } from './styles/style-folder.ts';
import type { Letterhead } from './writers/docx/letterhead/letterhead.ts';

/** The folder of the fonts that the writers embed. */
export const fontFolder = (): string => FONTS;
const FONTS = fileURLToPath(new URL('../fonts', import.meta.url));

/** How a briefing is to look: which template, what is set of its options, which style. */
export interface LookRequest {
  /** The name of a template, or its folder. */
  readonly template: string;
  /** The name of a style or its file; absent or null: the template's own, else the house style. */
  readonly style?: string | null;
  /** What the user sets of the template's options; absent: nothing. */
  readonly options?: readonly ChosenOption[];
  /** A Word document that the DOCX is written into; absent or null: pages of its own. */
  readonly letterhead?: string | null;
}

export interface Look {
  readonly template: TemplateFiles;
  readonly options: OptionValues;
  readonly house: HouseStyle;
  readonly letterhead: Letterhead | null;
}

/** Tells a look from the faults of one. */
export const isLook = (look: Look | readonly Diagnostic[]): look is Look => 'template' in look;

/** Loads template, options, style and letterhead, or gives every fault of theirs. */
export async function loadLook(request: LookRequest): Promise<Look | readonly Diagnostic[]> {
  const template = await loadTemplate(request.template, templateRoots());
  const style = await styleOf(request.style ?? null, template);
  const faults = 'faults' in style ? style.faults : [];
  if (Array.isArray(template)) return [...template, ...faults];
  const own = template.manifest.options;
  const path = request.letterhead ?? null;
  const declared = path === null ? own : [...own, ...letterheadOptions(own)];
  const { options, diagnostics } = settleOptions(declared, request.options ?? []);
  const opened = path === null ? { letterhead: null } : await readLetterhead(path, declared);
  const refused = 'faults' in opened ? opened.faults : [];
  if ('faults' in style || 'faults' in opened || diagnostics.length > 0) {
    return [...diagnostics, ...faults, ...refused];
  }
  return { template, options, house: style.style, letterhead: opened.letterhead };
}

/** The style that was asked for, else the template's, whose path counts from its folder, else the house style. */
async function styleOf(style: string | null, template: TemplateFiles | Diagnostic[]) {
  if (style !== null) return loadStyle(style, styleRoots());
  const own = Array.isArray(template) ? null : template.manifest.style;
  if (own === null || Array.isArray(template)) return loadStyle(BASE_STYLE, styleRoots());
  return loadStyle(own, styleRoots(), template.folder);
}

/** What is to be told of the reports, and what a clerk gives beside them. */
export interface GatherRequest {
  readonly inputs: readonly string[];
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
}

/** Reads the roster, the order and the corrections. */
export async function readLists(request: GatherRequest): Promise<GivenLists> {
  const { inputs, roster = null, order = null, corrections = null } = request;
  return await readGivenLists({ inputs, roster, order, corrections }, loadLexicon());
}

/** What there is to tell. */
export interface Gathered {
  readonly briefing: Briefing;
  /** Those that the briefing covers. */
  readonly reports: readonly Report[];
  /** All that were read, corrected. */
  readonly corrected: readonly Report[];
  readonly personal: readonly string[];
}

/** Corrects and compares what was read. Nothing gathered: a diagnostic says why. */
export function gather(
  read: ReadReports,
  lists: GivenLists,
  request: GatherRequest,
): {
  readonly gathered: Gathered | null;
  readonly setAside: readonly SetAsideInput[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const lexicon = loadLexicon();
  const { reports: corrected, diagnostics: correcting } = applyCorrections(read.reports, lists.corrections, {
    lexicon,
    readAnyway: read.readAnyway,
  });
  if (correcting.some(isError)) {
    return { gathered: null, setAside: read.failed, diagnostics: [...read.refused, ...correcting] };
  }
  const remarks = remarksOnAll(corrected, read.refused);
  const told = [...lists.diagnostics, ...read.refused, ...remarks, ...correcting];
  if (corrected.length === 0) return { gathered: null, setAside: read.failed, diagnostics: told };
  const { briefing, diagnostics: noticed } = analyse(corrected, lexicon, {
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
  const reports = corrected.filter(({ source }) => covered.has(source.path));
  const diagnostics = [...told, ...noticed];
  if (reports.length === 0) return { gathered: null, setAside, diagnostics };
  return { gathered: { briefing, reports, corrected, personal: read.personal }, setAside, diagnostics };
}

/**
 * Composes the document.
 *
 * @param sourceDateEpoch the environment's SOURCE_DATE_EPOCH; null: the reports' own dates count
 */
export function composeGathered(
  { template, options }: Look,
  { briefing, reports, personal }: Gathered,
  sourceDateEpoch: string | null,
): { readonly document: Document | null; readonly diagnostics: readonly Diagnostic[] } {
  const date = compositionDate(reports, sourceDateEpoch);
  if (date === null) {
    const given = sourceDateEpoch ?? '';
    return { document: null, diagnostics: [diagnose('bad-source-date', { given })] };
  }
  const { document: composed, diagnostics } = compose(template, briefing, { date, options });
  if (composed === null) return { document: null, diagnostics };
  const document = { ...composed, tables: reportTables(briefing, composed.evidence) };
  // The last guard: what was masked at the entrance must not have found another way.
  const said = JSON.stringify(document);
  if (personal.some((number) => said.includes(number))) {
    return { document: null, diagnostics: [...diagnostics, diagnose('personal-data', {})] };
  }
  return { document, diagnostics };
}
