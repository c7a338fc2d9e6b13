import { readFileSync } from 'node:fs';
import { withoutSuffix } from './area-names.ts';
import {
  type Area,
  allAreas,
  areasNamed,
  areasWithEverydayName,
  liesIn,
  withoutSuperseded,
} from './area-register.ts';

/** An area's name in a text: `text.slice(start, end)`. */
export interface AreaMention {
  /**
   * The areas that it may mean, today's first; only those that lie in the area named right before it, where that
   * settles anything (平顶山市新华区 → one, 新华区 → three). Never empty.
   */
  readonly area: readonly Area[];
  readonly start: number;
  readonly end: number;
}

interface Glossary {
  /** By the first two characters of a name: how long the longest name is that begins so. */
  readonly longest: ReadonlyMap<string, number>;
  /** Names that are ordinary words too. */
  readonly prose: ReadonlySet<string>;
  /** 河南, 广东 …, the provinces that are called by two characters. */
  readonly provinces: ReadonlySet<string>;
}

let made: Glossary | null = null;

/**
 * Every mention of a province, city or county by its full name (or the everyday form of an autonomous area's name:
 * 恩施州, 广西自治区), in the order of the text, never overlapping, the longest name first; in linear time.
 * Names may be glued: 重庆市南岸区人民政府 → 重庆市, 南岸区. Short names (重庆, 武隆) are not looked for.
 *
 * Names that are ordinary words need more: 城区, 郊区, 矿区 count only right after their city; 老城区 there too, or
 * at the beginning of a line or title before an organ; 和县, 开县 at the beginning of a phrase or after their parent.
 */
export function findAreas(text: string): readonly AreaMention[] {
  made ??= glossary();
  const mentions: AreaMention[] = [];
  let at = 0;
  while (at < text.length - 1) {
    const found = mentionAt(made, text, at, mentions.at(-1));
    if (found === null) {
      at += 1;
      continue;
    }
    const inside = sharedShi(made, text, found);
    mentions.push(...(inside ?? [found]));
    at = inside === null ? found.end : inside[1].end;
  }
  return mentions;
}

function mentionAt(
  glossary: Glossary,
  text: string,
  start: number,
  previous: AreaMention | undefined,
): AreaMention | null {
  for (const { areas, end } of namesAt(glossary, text, start)) {
    const parents = previous?.end === start ? previous.area : [];
    const under = areas.filter((area) => parents.some((parent) => liesIn(area, parent)));
    if (under.length > 0) return { area: withoutSuperseded(under), start, end };
    const after = areas.filter((area) => follows(text, start, area));
    if (standsAlone(glossary, text, start, end, after.length > 0)) {
      return { area: withoutSuperseded(after.length > 0 ? after : areas), start, end };
    }
  }
  return null;
}

/** Every name that begins here, the longest first. */
function* namesAt({ longest }: Glossary, text: string, start: number) {
  const furthest = start + (longest.get(text.slice(start, start + 2)) ?? 0);
  for (let end = Math.min(furthest, text.length); end >= start + 2; end -= 1) {
    const name = text.slice(start, end);
    const areas = [...areasNamed(name), ...areasWithEverydayName(name)];
    if (areas.length > 0 && !continues(name, text.slice(end, end + 3))) yield { areas, end };
  }
}

/** Whether a name is one although no parent's full name stands before it. */
function standsAlone(
  { prose, provinces }: Glossary,
  text: string,
  start: number,
  end: number,
  afterShortParent: boolean,
): boolean {
  if (splitsProvince(provinces, text, start)) return false;
  if (end - start === 2) {
    if (text[end - 1] === '区') return false;
    return afterShortParent || (beginsPhrase(text, start) && !'级域直乡城'.includes(text[end] ?? '。'));
  }
  return !prose.has(text.slice(start, end)) || (beginsTitle(text, start) && beforeOrgan(text, end));
}

/** 市场, 区域, 区块, 区位优势, 区划调整: the name's last character belongs to the next word. */
function continues(name: string, rest: string): boolean {
  if (name.endsWith('市')) return rest.startsWith('场');
  return name.endsWith('区') && /^(?:[域块间]|位(?![于居列])|划(?![归转入定为出给分]))/.test(rest);
}

/** 河南山区群众: what looks like 南山区 begins inside a province's name (but 湖北京山市 does not). */
function splitsProvince(provinces: ReadonlySet<string>, text: string, start: number): boolean {
  return (
    start > 0 &&
    provinces.has(text.slice(start - 1, start + 1)) &&
    !provinces.has(text.slice(Math.max(0, start - 2), start))
  );
}

/** 马鞍山和县, 重庆开县: right after the short name of the area that it lies in. */
function follows(text: string, start: number, area: Area): boolean {
  const parents = area.level === 'county' ? [area.city, area.province] : [area.province];
  return parents.some((parent) => {
    const short = parent === null ? null : withoutSuffix(parent);
    return short !== null && start >= short.length && text.startsWith(short, start - short.length);
  });
}

/** After punctuation, a line break or a word that stands before places. */
function beginsPhrase(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return before === '' || /(?:\P{Script=Han}|关于|中共|[在赴从与及原])$/u.test(before);
}

/** At the beginning of a line or of what stands in marks; not after a comma (，会同县公安局办理). */
function beginsTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return before === '' || /(?:[\s《〈“"（(：:]|关于|中共)$/.test(before);
}

function beforeOrgan(text: string, end: number): boolean {
  return /^(?:人民(?:政府|法院|检察院)|政府|委|人大|政协|监委|纪委|\p{Script=Han}{2,5}局|[\d〇零一二三四五六七八九]{4}年)/u.test(
    text.slice(end, end + 8),
  );
}

/** 青岛市南区, 济南市中区: the 市 of the city is also that of its district; the city's mention then lacks it. */
function sharedShi(glossary: Glossary, text: string, city: AreaMention): [AreaMention, AreaMention] | null {
  const start = city.end - 1;
  if (text[start] !== '市') return null;
  for (const { areas, end } of namesAt(glossary, text, start)) {
    const area = areas.filter((county) => city.area.some((parent) => liesIn(county, parent)));
    if (area.length === 0) continue;
    return [
      { ...city, end: start },
      { area: withoutSuperseded(area), start, end },
    ];
  }
  return null;
}

function glossary(): Glossary {
  // Everyday forms need no entry: each is shorter than the full name and begins like it.
  const longest = new Map<string, number>();
  const provinces = new Set<string>();
  for (const { name, level } of allAreas()) {
    const pair = name.slice(0, 2);
    longest.set(pair, Math.max(longest.get(pair) ?? 0, name.length));
    if (level === 'province' && withoutSuffix(name) === pair) provinces.add(pair);
  }
  const prose = readFileSync(new URL('./data/areas.prose.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, line.indexOf('\t')));
  return { longest, prose: new Set(prose), provinces };
}
