import type { Diagnostic } from './diagnostic.ts';
import type { SourceFormat, Span } from './source.ts';

/**
 * The public model of one report, as `jianbao inspect --json` prints it (a JSON array of these).
 * Fields may be added; none may be renamed, removed or change its meaning without a new schema number.
 */
export interface Report {
  schema: 'jianbao/report@1';
  /** Stable for the same content: derived from the cleaned text, not from the path. */
  id: string;
  source: {
    /** As given on the command line (a file inside a folder: relative to that folder's parent). */
    path: string;
    format: SourceFormat;
    /** What the bytes were decoded from, for text formats; null for the others. */
    encoding: string | null;
    sha256: string;
  };
  /** false: readable, but not an annual report on building a law-based government. */
  relevant: boolean;
  /** Why the text was set aside, for a reader; null where `relevant` is true. */
  setAside: string | null;
  /** The id of the report that this one repeats (same body under other page furniture), or null. */
  duplicateOf: string | null;
  /** The cleaned text: web furniture dropped, broken lines rejoined, odd spaces removed. All spans index this. */
  text: string;
  /** Verbatim title without line breaks; null where the text has none. */
  title: string | null;
  issuer: Issuer | null;
  /** The year reported on, not the year of signing. */
  year: number | null;
  period: 'year' | 'half-year';
  documentNumber: string | null;
  addressee: string | null;
  signer: string | null;
  /** ISO dates (YYYY-MM-DD): 成文日期, 发布日期, 印发日期. */
  dates: { signed: string | null; published: string | null; printed: string | null };
  /** Where the facts above were read; a fact that stands nowhere has no trace. */
  traces: IdentityTraces;
  /** First-level sections in order; deeper levels are their children. */
  sections: Section[];
  /** The report's own enumerated items of its shortcomings and next-year sections, first level of enumeration. */
  shortcomings: Statement[];
  priorities: Statement[];
  observations: Observation[];
  /** Arithmetic inside this report that was recomputed. */
  checks: Check[];
  /** Stretches that never reach an output: contacts, phone numbers, identity numbers. */
  personal: Span[];
  /** Where the line of the source changes in `text`, in order; absent for paged formats. Gives any span its line. */
  lineStarts?: LineStart[];
  /** What a clerk has corrected by hand, in the order of the list; absent where nothing was. */
  corrections?: AppliedCorrection[];
  diagnostics: Diagnostic[];
}

/** One entry of a list of corrections that was applied to this report. */
export interface AppliedCorrection {
  /** The same for the same entry, however often the list is applied. */
  key: string;
  /** The list's name, without its folder, and the entry's 1-based line. */
  file: string;
  line: number;
  kind: CorrectionKind;
  /** What was changed, for a reader: 行政复议受理由“9件”改为“12件”. */
  change: string;
  who: string;
  why: string;
  /** Where the words stand that it is about; empty where they stand nowhere in the text. */
  places: Span[];
  /** A value that was set without words of the report to prove it; else null. */
  value: CorrectedValue | null;
}

export type CorrectionKind =
  | 'set-value'
  | 'drop-value'
  | 'set-theme'
  | 'drop-theme'
  | 'set-issuer'
  | 'set-year'
  | 'include'
  | 'exclude';

export interface CorrectedValue {
  /** A catalogue id of the indicator lexicon. */
  indicator: string;
  /** In the catalogue's unit. */
  value: number;
  unit: string;
  /** As it is to be printed: 12件. */
  printed: string;
}

/** From this offset of `Report.text` on, the words stood on this 1-based line of the decoded source. */
export interface LineStart {
  offset: number;
  line: number;
}

/**
 * Where a fact of the report's identity was read: the quotation and its line in the source. `span` indexes
 * `Report.text`; null where the fact stood in page furniture, which the cleaned text no longer has.
 */
export interface Trace {
  quote: string;
  line: number | null;
  span: Span | null;
}

export interface IdentityTraces {
  title: Trace | null;
  issuer: Trace | null;
  /** Where the year was read; for an inferred year what it was inferred from. */
  year: Trace | null;
  /** true where the year is not printed as the year reported on (inferred from a date or a plan's heading). */
  yearInferred: boolean;
  signed: Trace | null;
  published: Trace | null;
  printed: Trace | null;
}

export interface Issuer {
  /** Full official name, province or city first: 重庆市南岸区人民政府. */
  name: string;
  kind: 'government' | 'department';
  province: string | null;
  city: string | null;
  county: string | null;
  /** Six-digit GB/T 2260 code of the area, null where it could not be settled. */
  code: string | null;
}

export type SectionRole = 'achievements' | 'leadership' | 'shortcomings' | 'plan' | 'other';

export interface Section {
  level: 1 | 2 | 3 | 4;
  /** As printed: 一、 （一） 1. 一是; null where there is none. */
  number: string | null;
  /** The heading's words after its number, without the closing mark. */
  heading: string;
  /** Inherited by children. A merged heading (存在的不足及下一步思路) has two. */
  roles: SectionRole[];
  span: Span;
  children: Section[];
}

export interface Statement {
  /** Verbatim, without its number. */
  text: string;
  span: Span;
  /** 1-based line of the decoded source on which it begins; null for paged formats. */
  line: number | null;
  /** Theme ids, the best first; empty where none fits. */
  themes: string[];
}

export type Qualifier = 'exact' | 'approximate' | 'at-least' | 'at-most';

/** Whose figure it is: the body's own, the whole area's, or its departments and townships. */
export type Scope = 'own' | 'area' | 'subordinate' | 'unstated';

export interface Observation {
  /** A catalogue id of the indicator lexicon. */
  indicator: string;
  /** In the catalogue's unit: 万 and 亿 multiplied out, percentages as 98.3. */
  value: number;
  unit: string;
  qualifier: Qualifier;
  /** `text.slice(span.start, span.end)`: what is counted and the figure. */
  quote: string;
  span: Span;
  /** 1-based line of the decoded source in which the figure stands; null for paged formats. */
  line: number | null;
  /** The figure as printed, with its qualifier and unit: 800余人次, 1152.47万元. Inside `span`. */
  printed: string;
  figureSpan: Span;
  scope: Scope;
}

export interface Check {
  /** e.g. sum-of-parts, rate-of-counts, part-exceeds-whole. */
  rule: string;
  verdict: 'consistent' | 'inconsistent';
  /** What was recomputed, for a reader: 受理9件＋不予受理2件＝11件，与申请12件不符. */
  message: string;
  quote: string;
  span: Span;
  line: number | null;
  /** true where the figures agree only within one unit of the last printed digit (truncation, rounding). */
  rounded: boolean;
}
