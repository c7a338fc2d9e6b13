import { readFileSync } from 'node:fs';
import { everydayNames, withoutSuffix } from './area-names.ts';

/** A province, a city (地级) or a county (县级) of the gazetteer, today's or one that was abolished or renamed. */
export interface Area {
  /** Six-digit GB/T 2260 code. A renamed area may share its code with what it is called now (桥东区, 襄都区). */
  readonly code: string;
  /** Full official name of the area alone: 重庆市, 南岸区, 平顶山市. */
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  /** Full name of its province; a province's own name. */
  readonly province: string;
  /** Full name of its city; null in 北京, 天津, 上海, 重庆 and for what a province administers itself (济源市). */
  readonly city: string | null;
  /** A county's own name; null for the other levels. */
  readonly county: string | null;
  /** true: abolished, renamed or recoded since 2013; it stands under the parents that it had then. */
  readonly former: boolean;
}

interface Register {
  readonly all: readonly Area[];
  readonly byCode: ReadonlyMap<string, Area>;
  readonly byName: Index;
  /** Codes of what a former area became. */
  readonly heirs: ReadonlyMap<Area, readonly string[]>;
  readonly ended: ReadonlyMap<Area, number>;
}

type Index = ReadonlyMap<string, readonly Area[]>;

/** Read at the first look-up. Throws where the data file is broken. */
const register = once(() => parse(readFileSync(new URL('./data/areas.tsv', import.meta.url), 'utf8')));
const byEverydayName = once(() => index(register().all, ({ name }) => everydayNames(name)));
const bySuffixlessName = once(() =>
  index(register().all, ({ name }) => {
    const short = withoutSuffix(name);
    return short === null ? [] : [short];
  }),
);

/** Every area, today's first, each part in the order of the codes. */
export function allAreas(): readonly Area[] {
  return register().all;
}

/** The area of a six-digit code. Outdated codes give the former area: 500232 → 武隆县. Null where there is none. */
export function areaByCode(code: string): Area | null {
  return register().byCode.get(code) ?? null;
}

/** All areas of one full name, today's first: 新华区 → three. Everyday forms (恩施州) are no full names. */
export function areasNamed(name: string): readonly Area[] {
  return register().byName.get(name) ?? [];
}

/** All areas of one everyday form of an autonomous area's name, today's first: 恩施州, 彭水县, 广西自治区. */
export function areasWithEverydayName(name: string): readonly Area[] {
  return byEverydayName().get(name) ?? [];
}

/**
 * All areas that are called so without the word for their level, today's first and the higher level first:
 * 武隆 → 武隆区, 武隆县; 吉林 → 吉林省, 吉林市. Names of one character (忠) are not known.
 */
export function areasBySuffixlessName(short: string): readonly Area[] {
  return bySuffixlessName().get(short) ?? [];
}

/**
 * What a former area became, the main heir first: 武隆县 → 武隆区; 江干区 → 上城区, 钱塘区. Empty for today's areas.
 */
export function successorsOf(area: Area): readonly Area[] {
  const { heirs, byCode } = register();
  return (heirs.get(area) ?? []).flatMap((code) => byCode.get(code) ?? []);
}

/** The year in which a former area ended; null for today's areas and where the year is not known. */
export function endOf(area: Area): number | null {
  return register().ended.get(area) ?? null;
}

/** The name with all its parents: 河南省平顶山市新华区, 重庆市南岸区, 河南省济源市. */
export function officialName(area: Area): string {
  return [...new Set([area.province, area.city, area.county])].filter((part) => part !== null).join('');
}

/** Whether `area` lies in `parent`; an area does not lie in itself. */
export function liesIn(area: Area, parent: Area): boolean {
  if (area.province !== parent.province || parent.level === 'county') return false;
  if (parent.level === 'province') return area.level !== 'province';
  return area.level === 'county' && area.city === parent.name;
}

/** The same areas without each former one that one of today's among them carries on (寿县, 哈密市). */
export function withoutSuperseded(areas: readonly Area[]): readonly Area[] {
  if (areas.length < 2) return areas;
  const isCarriedOn = (area: Area) =>
    successorsOf(area).some((heir) =>
      areas.some((other) => other === heir || (other.name === area.name && liesIn(heir, other))),
    );
  return areas.filter((area) => !isCarriedOn(area));
}

function parse(tsv: string): Register {
  const all: Area[] = [];
  const byCode = new Map<string, Area>();
  const byName = new Map<string, Area[]>();
  const parents = new Map<string, string>();
  const heirs = new Map<Area, readonly string[]>();
  const ended = new Map<Area, number>();
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', name = '', year, became = ''] = line.split('\t');
    const province = code.endsWith('0000') ? name : parents.get(`${code.slice(0, 2)}0000`);
    if (code.length !== 6 || province === undefined) throw new Error(`areas.tsv: not an area: ${line}`);
    // Today's areas stand first in the file, parents before what lies in them; a former parent never wins.
    if (code.endsWith('00') && !parents.has(code)) parents.set(code, name);
    const former = year !== undefined;
    const area = areaOf(code, name, province, parents.get(`${code.slice(0, 4)}00`) ?? null, former);
    all.push(area);
    // Today's area is read first and keeps the code that it shares with its former name.
    if (!byCode.has(code)) byCode.set(code, area);
    push(byName, name, area);
    if (former) heirs.set(area, became.split(' '));
    if (year) ended.set(area, Number(year));
  }
  for (const list of byName.values()) inOrder(list);
  return { all, byCode, byName, heirs, ended };
}

function areaOf(code: string, name: string, province: string, city: string | null, former: boolean): Area {
  if (code.endsWith('0000'))
    return { code, name, level: 'province', province, city: null, county: null, former };
  if (code.endsWith('00')) return { code, name, level: 'city', province, city: name, county: null, former };
  return { code, name, level: 'county', province, city, county: name, former };
}

function index(areas: readonly Area[], keysOf: (area: Area) => readonly string[]): Index {
  const found = new Map<string, Area[]>();
  for (const area of areas) {
    for (const key of keysOf(area)) push(found, key, area);
  }
  for (const list of found.values()) inOrder(list);
  return found;
}

function push(lists: Map<string, Area[]>, key: string, area: Area): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [area]);
  else list.push(area);
}

/** Today's areas first, then the higher level; the file's order, that of the codes, within these. */
function inOrder(areas: Area[]): void {
  const rank = { province: 0, city: 1, county: 2 };
  if (areas.length > 1) {
    areas.sort((a, b) => Number(a.former) - Number(b.former) || rank[a.level] - rank[b.level]);
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
