import { diagnose } from '../../diagnostics/diagnose.ts';
import { areasBySuffixlessName, findAreas, officialName } from '../../lexicon/areas.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Issuer, Trace } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { fullName, readBodyName } from './body-name.ts';
import { findDates } from './dates.ts';
import { ownPlaceName, settleIssuerArea } from './issuer-area.ts';
import { isBodyName } from './title.ts';
import { traceOf } from './trace.ts';

/** One rung of the ladder: words that may name the issuer, and where they stand. */
interface Rung {
  readonly from: string;
  readonly words: string;
  readonly trace: Trace;
}

export interface FoundIssuer {
  readonly issuer: Issuer | null;
  readonly trace: Trace | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The issuer by the ladder title → signature → 发布机构 → document number → subject of the opening sentence →
 * origin. The first rung that names a body gives the name; an area that it leaves open is settled by the rungs
 * below, by area codes in the page furniture and by the local regulations that the text cites.
 */
export function findIssuer(report: CleanReport): FoundIssuer {
  const rungs = ladder(report);
  const named = rungs.flatMap((rung) => {
    const body = readBodyName(rung.words);
    return body ? [{ rung, body }] : [];
  });
  const first = named.find(({ body }) => body.own !== '');
  if (!first) return { issuer: null, trace: null, diagnostics: [diagnose('issuer-unknown', {})] };
  const { area, settledBy, candidates } = settleIssuerArea(
    report,
    first.body,
    named.map(({ rung, body }) => ({ from: rung.from, body })),
  );
  const diagnostics: Diagnostic[] = [];
  const name =
    settledBy === ownPlaceName ? `${area?.province ?? ''}${first.body.own}` : fullName(first.body, area);
  const place = {
    line: first.rung.trace.line,
    ...(first.rung.trace.span ? { span: first.rung.trace.span } : {}),
  };
  if (first.rung.from !== '标题')
    diagnostics.push(diagnose('issuer-inferred', { name, from: first.rung.from }, place));
  if (area && settledBy !== 'unique' && settledBy !== 'qualified')
    diagnostics.push(diagnose('area-inferred', { area: officialName(area), from: settledBy }, place));
  if (!area)
    diagnostics.push(
      diagnose(
        'area-open',
        { name, candidates: candidates.slice(0, 5).map((candidate) => officialName(candidate)) },
        place,
      ),
    );
  return {
    issuer: {
      name,
      kind: first.body.kind,
      province: area?.province ?? null,
      city: area?.city ?? null,
      county: area?.county ?? null,
      code: area?.code ?? null,
    },
    trace: first.rung.trace,
    diagnostics,
  };
}

function ladder(report: CleanReport): Rung[] {
  const rungs: Rung[] = [];
  const add = (from: string, words: string, trace: Trace) => rungs.push({ from, words, trace });
  if (report.title) add('标题', titleSubject(report.title.text), traceOf(report, report.title.span));
  for (const span of linesBelowTitle(report))
    add('标题下的署名', withoutDates(report.text.slice(span.start, span.end)), traceOf(report, span));
  for (const span of report.signature)
    add('落款', withoutDates(report.text.slice(span.start, span.end)), traceOf(report, span));
  for (const { field, value, quote, line } of report.fields)
    if (field === 'issuer') add('发布机构', value, { quote, line, span: null });
  for (const { field, value, quote, line } of report.fields)
    if (field === 'documentNumber') add('发文字号', areaOfNumber(value), { quote, line, span: null });
  if (report.head)
    add(
      '发文字号',
      areaOfNumber(report.text.slice(report.head.start, report.head.end)),
      traceOf(report, report.head),
    );
  const opening = openingSubject(report);
  if (opening) add('开头一句', report.text.slice(opening.start, opening.end), traceOf(report, opening));
  for (const { field, value, quote, line } of report.fields)
    if (field === 'origin' && isBodyName(value)) add('信息来源', value, { quote, line, span: null });
  return rungs;
}

/** 武隆区司法局 on a line of its own between the title and the text. */
function linesBelowTitle(report: CleanReport): Span[] {
  return report.subtitles.filter(({ start, end }) => isBodyName(withoutDates(report.text.slice(start, end))));
}

/** A signature may stand on the line of its date. */
function withoutDates(line: string): string {
  const [date] = findDates(line);
  return date ? `${line.slice(0, date.start)}${line.slice(date.end)}`.replace(/[（()）\s]+$/, '') : line;
}

/** What stands before 关于, or before the year and the subject: 2020年静海区法治政府… → 静海区. */
function titleSubject(title: string): string {
  const about = title.indexOf('关于');
  if (about > 0) return title.slice(0, about);
  const words = title
    .slice(about < 0 ? 0 : 2)
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/^(?:20\d\d|二〇[〇一二三四五六七八九]{2})年度?(?:上半年)?/, '');
  const stop = words.search(/(?:20\d\d|二〇[〇一二三四五六七八九]{2})|法治|依法|推进|贯彻|落实|开展|全面|“/);
  return stop < 0 ? words : words.slice(0, stop);
}

/** 武隆府文〔2021〕1号: the first characters abbreviate the area. */
function areaOfNumber(number: string): string {
  const letters = /^([\p{Script=Han}]{2,4}?)(?:区|县|市)?(?:府|政)/u.exec(number.trim())?.[1] ?? '';
  const named = letters === '' ? [] : areasBySuffixlessName(letters);
  const today = named.filter(({ former }) => !former);
  const [area, ...others] = today.length > 0 ? today : named;
  return area && others.length === 0 ? `${area.name}人民政府` : '';
}

/** The subject of the first sentence that names an area: 2022年,南岸区坚持以…. */
function openingSubject(report: CleanReport): { start: number; end: number } | null {
  const opening = report.text.slice(report.body.start, report.body.start + 400);
  const stop = opening.search(/。/);
  const sentence = stop < 0 ? opening : opening.slice(0, stop);
  for (const { start, end } of findAreas(sentence)) {
    const before = sentence.slice(0, start);
    if (!/(?:^|[，,、。\s])$/.test(before) || /在[^，,]*$/.test(before)) continue;
    const verb =
      /^(?:人民政府|区政府|县政府|市政府)?(?=坚持|认真|深入|紧紧|全面|以|始终|严格|高度|扎实|法治政府|牢固|积极)/.exec(
        sentence.slice(end),
      );
    if (verb) return { start: report.body.start + start, end: report.body.start + end + verb[0].length };
  }
  return null;
}
