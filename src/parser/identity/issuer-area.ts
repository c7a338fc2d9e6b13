import { type Area, areaByCode, areasBySuffixlessName, findAreas } from '../../lexicon/areas.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { type BodyName, settleArea } from './body-name.ts';

/** A body that the report names, and where. */
interface NamedBody {
  readonly from: string;
  readonly body: BodyName;
}

interface SettledArea {
  /** null where it stays open. */
  readonly area: Area | null;
  /** unique, qualified, open, or what settled it, for a reader. */
  readonly settledBy: string;
  readonly candidates: readonly Area[];
}

/** The basis where the body's own name opens with the short name of a city or province. */
export const ownPlaceName = '名称开头的地名';

/** The area of the body's own name; where that is open or missing, what the other evidence agrees on. */
export function settleIssuerArea(
  report: CleanReport,
  body: BodyName,
  named: readonly NamedBody[],
): SettledArea {
  const codes = report.fields.flatMap(({ field, value }) => (field === 'areaCode' ? areasOfCode(value) : []));
  const context = [
    ...named.map(({ body: other }) => other.areas.join('')),
    report.fields.map(({ value }) => value).join('\n'),
    report.text,
  ].join('\n');
  if (body.areas.length > 0) {
    const own = settleArea(body, context);
    if (own.area)
      return { area: own.area, candidates: own.candidates, settledBy: contextWords(own.settledBy) };
    const coded = own.candidates.find((candidate) => codes.some(({ code }) => code === candidate.code));
    if (coded) return { area: coded, candidates: own.candidates, settledBy: '页面上的区划代码' };
    return { area: null, candidates: own.candidates, settledBy: 'open' };
  }
  for (const { from, body: other } of named) {
    if (other.areas.length === 0) continue;
    const { area } = settleArea(other, context);
    if (area) return { area, candidates: [area], settledBy: from };
  }
  const seat = seatOf(body.own);
  if (seat) return { area: seat, candidates: [seat], settledBy: ownPlaceName };
  const coded = codes[0];
  if (coded) return { area: coded, candidates: [coded], settledBy: '页面上的区划代码' };
  const cited = citedArea(report.text);
  return cited
    ? { area: cited, candidates: [cited], settledBy: '文中引用的地方文件' }
    : { area: null, candidates: [], settledBy: 'open' };
}

/** 苏州工业园区管理委员会 lies in 苏州市: a zone is named after the city or province that it lies in. */
function seatOf(own: string): Area | null {
  if (!/区管理?委/.test(own)) return null;
  for (const length of [4, 3, 2]) {
    const named = areasBySuffixlessName(own.slice(0, length)).filter(
      ({ former, level }) => !former && level !== 'county',
    );
    const [only, ...others] = named;
    if (only) return others.length === 0 ? only : null;
  }
  return null;
}

const contextWords = (basis: string) => (basis === 'context' ? '文中提到的其他地名' : basis);

/** 115001130093072526 (索引号) has the code in digits 3–8; other registrations open with it. */
function areasOfCode(value: string): Area[] {
  const digits = value.replace(/\D/g, '');
  const codes = /^11\d{16}/.test(digits) ? [digits.slice(2, 8)] : [digits.slice(0, 6)];
  return codes.flatMap((code) => areaByCode(code) ?? []);
}

/** The one county, city or province whose regulations the text cites most. */
function citedArea(text: string): Area | null {
  const counts = new Map<Area, number>();
  for (const [, cited = ''] of text.matchAll(/《([^《》]{4,60})》/g))
    for (const { area, start } of findAreas(cited)) {
      const [only, ...others] = area;
      if (start === 0 && only && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  return best && (!second || best[1] > second[1]) ? best[0] : null;
}
