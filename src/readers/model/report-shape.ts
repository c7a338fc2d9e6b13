import type { Diagnostic } from '../../model/diagnostic.ts';
import type {
  Check,
  IdentityTraces,
  Issuer,
  LineStart,
  Observation,
  Report,
  Section,
  Statement,
  Trace,
} from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import { fields, listOf, matching, number, oneOf, orNull, type Shape, text, truth, whole } from './shape.ts';

const date = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '日期（YYYY-MM-DD）');
const line = orNull(whole(1));
const path = matching(/^[^\p{Cc}]+$/u, '文件路径');
const span: Shape<Span> = fields<Span>({ start: whole(0), end: whole(0) });
const trace = orNull(fields<Trace>({ quote: text, line, span: orNull(span) }));

const issuer = fields<Issuer>({
  name: text,
  kind: oneOf('government', 'department'),
  province: orNull(text),
  city: orNull(text),
  county: orNull(text),
  code: orNull(matching(/^\d{6}$/, '六位区划代码')),
});

const traces = fields<IdentityTraces>({
  title: trace,
  issuer: trace,
  year: trace,
  yearInferred: truth,
  signed: trace,
  published: trace,
  printed: trace,
});

const section: Shape<Section> = (value, at) => {
  const { level, ...rest } = sectionFields(value, at);
  return { level, ...rest };
};

const sectionFields = fields<Section>({
  level: oneOf(1, 2, 3, 4),
  number: orNull(text),
  heading: text,
  roles: listOf(oneOf('achievements', 'leadership', 'shortcomings', 'plan', 'other')),
  span,
  children: (value, at) => listOf(section)(value, at),
});

const statement = fields<Statement>({ text, span, line, themes: listOf(text) });

const observation = fields<Observation>({
  indicator: text,
  value: number,
  unit: text,
  qualifier: oneOf('exact', 'approximate', 'at-least', 'at-most'),
  quote: text,
  span,
  line,
  printed: text,
  figureSpan: span,
  scope: oneOf('own', 'area', 'subordinate', 'unstated'),
});

const check = fields<Check>({
  rule: text,
  verdict: oneOf('consistent', 'inconsistent'),
  message: text,
  quote: text,
  span,
  line,
  rounded: truth,
});

const diagnostic = fields<Diagnostic>({
  severity: oneOf('error', 'warning', 'info'),
  rule: text,
  message: text,
  hint: text,
  file: orNull(text),
  line,
  span: orNull(span),
});

const report = fields<Omit<Report, 'lineStarts'>>({
  schema: oneOf('jianbao/report@1'),
  id: matching(/^[0-9a-f]{16}$/, '十六位编号'),
  source: fields<Report['source']>({
    path,
    format: oneOf('txt', 'html', 'docx', 'doc', 'wps', 'rtf', 'pdf', 'ofd', 'md'),
    encoding: orNull(text),
    sha256: matching(/^[0-9a-f]{64}$/, '十六进制的 SHA-256 摘要'),
  }),
  relevant: truth,
  setAside: orNull(text),
  duplicateOf: orNull(text),
  text,
  title: orNull(text),
  issuer: orNull(issuer),
  year: orNull(whole(1900)),
  period: oneOf('year', 'half-year'),
  documentNumber: orNull(text),
  addressee: orNull(text),
  signer: orNull(text),
  dates: fields<Report['dates']>({ signed: orNull(date), published: orNull(date), printed: orNull(date) }),
  traces,
  sections: listOf(section),
  shortcomings: listOf(statement),
  priorities: listOf(statement),
  observations: listOf(observation),
  checks: listOf(check),
  personal: listOf(span),
  diagnostics: listOf(diagnostic),
});

const lineStarts = listOf(fields<LineStart>({ offset: whole(0), line: whole(1) }));

/** A report of the public model; fields that this version does not know are left out. Throws ShapeFault. */
export function reportIn(value: unknown): Report {
  const read = report(value, '');
  const given = Object(value).lineStarts as unknown;
  return given === undefined ? read : { ...read, lineStarts: lineStarts(given, 'lineStarts') };
}
