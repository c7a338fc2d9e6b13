import type {
  Check,
  Issuer,
  Observation,
  Report,
  Section,
  SectionRole,
  Trace,
} from '../../src/model/report.ts';
import type { Span } from '../../src/model/source.ts';

/** A report in few words: every span is found by looking for its words in `text`. */
export interface ReportSketch {
  readonly text: string;
  readonly path?: string;
  /** A county of Chongqing (南岸区) for its government, or the whole issuer; null: not known. */
  readonly issuer?: string | Issuer | null;
  readonly year?: number | null;
  readonly inferredFrom?: string;
  readonly sections?: readonly SectionSketch[];
  readonly shortcomings?: readonly StatementSketch[];
  readonly priorities?: readonly StatementSketch[];
  readonly observations?: readonly ObservationSketch[];
  readonly checks?: readonly CheckSketch[];
  readonly personal?: readonly string[];
  readonly title?: string;
  readonly signed?: { readonly iso: string; readonly words: string };
  readonly relevant?: boolean;
  readonly duplicateOf?: string;
  readonly period?: Report['period'];
  readonly signer?: string;
}

interface SectionSketch {
  readonly heading: string;
  readonly roles: readonly SectionRole[];
  readonly children?: readonly SectionSketch[];
}

type StatementSketch = readonly [words: string, ...themes: string[]];

interface ObservationSketch extends Partial<Pick<Observation, 'value' | 'qualifier' | 'scope' | 'unit'>> {
  readonly indicator: string;
  readonly quote: string;
  readonly printed: string;
}

type CheckSketch = Pick<Check, 'verdict' | 'message' | 'quote'> & Partial<Pick<Check, 'rule' | 'rounded'>>;

const CODES: Readonly<Record<string, string>> = {
  南岸区: '500108',
  巴南区: '500113',
  潼南区: '500152',
  武隆区: '500156',
};

export function countyGovernment(county: string, code: string | null = CODES[county] ?? null): Issuer {
  return {
    name: `重庆市${county}人民政府`,
    kind: 'government',
    province: '重庆市',
    city: null,
    county,
    code,
  };
}

export function countyDepartment(county: string, office: string): Issuer {
  return { ...countyGovernment(county), name: `重庆市${county}${office}`, kind: 'department' };
}

export function makeReport(sketch: ReportSketch): Report {
  const { text } = sketch;
  const place = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start === -1) throw new Error(`fixture: “${words}” is not in the text`);
    return { start, end: start + words.length };
  };
  const line = (span: Span) => text.slice(0, span.start).split('\n').length;
  const trace = (quote: string): Trace => ({ quote, span: place(quote), line: line(place(quote)) });
  const issuer =
    typeof sketch.issuer === 'string'
      ? countyGovernment(sketch.issuer)
      : sketch.issuer === undefined
        ? countyGovernment('南岸区')
        : sketch.issuer;
  const year = sketch.year === undefined ? 2022 : sketch.year;
  const path = sketch.path ?? `报告/${issuer?.name ?? '无名'}.txt`;
  const yearWords = sketch.inferredFrom ?? `${year}`;
  return {
    schema: 'jianbao/report@1',
    id: `id of ${path}`,
    source: { path, format: 'txt', encoding: 'utf-8', sha256: '0123456789abcdef'.repeat(4) },
    relevant: sketch.relevant ?? true,
    setAside: null,
    duplicateOf: sketch.duplicateOf ?? null,
    text,
    title: sketch.title ?? null,
    issuer,
    year,
    period: sketch.period ?? 'year',
    documentNumber: null,
    addressee: null,
    signer: sketch.signer ?? null,
    dates: { signed: sketch.signed?.iso ?? null, published: null, printed: null },
    traces: {
      title: sketch.title === undefined ? null : trace(sketch.title),
      issuer: null,
      year: year !== null && text.includes(yearWords) ? trace(yearWords) : null,
      yearInferred: sketch.inferredFrom !== undefined,
      signed: sketch.signed === undefined ? null : trace(sketch.signed.words),
      published: null,
      printed: null,
    },
    sections: sectionsOf(sketch.sections ?? [], text, { start: 0, end: text.length }, 1),
    shortcomings: (sketch.shortcomings ?? []).map(statement),
    priorities: (sketch.priorities ?? []).map(statement),
    observations: (sketch.observations ?? []).map((observation) => {
      const span = place(observation.quote);
      return {
        value: Number.parseFloat(observation.printed),
        unit: '件',
        qualifier: 'exact',
        scope: 'unstated',
        ...observation,
        span,
        line: line(span),
        figureSpan: place(observation.printed, span.start),
      };
    }),
    checks: (sketch.checks ?? []).map((check) => {
      const span = place(check.quote);
      return { rule: 'sum-of-parts', rounded: false, ...check, span, line: line(span) };
    }),
    personal: (sketch.personal ?? []).map((words) => place(words)),
    diagnostics: [],
  };

  function statement([words, ...themes]: StatementSketch) {
    const span = place(words);
    return { text: words, span, line: line(span), themes };
  }
}

/** A section reaches from its heading to the next heading of its own or a higher level. */
function sectionsOf(sketches: readonly SectionSketch[], text: string, within: Span, level: 1 | 2): Section[] {
  const starts = sketches.map(({ heading }) => text.indexOf(heading, within.start));
  return sketches.map(({ heading, roles, children }, at) => {
    const span = { start: starts[at] ?? within.start, end: starts[at + 1] ?? within.end };
    const inside = { start: span.start + heading.length, end: span.end };
    return {
      level,
      number: null,
      heading,
      roles: [...roles],
      span,
      children: sectionsOf(children ?? [], text, inside, 2),
    };
  });
}
