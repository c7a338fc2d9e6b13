import { type Area, findAreas, officialName, resolveArea } from '../../lexicon/areas.ts';
import { loadGenre } from '../../lexicon/genre.ts';

/** A body's name taken apart: 国家税务总局 | 重庆市 南岸区 | 税务局. */
export interface BodyName {
  /** Words before the area that belong to the name, or none. */
  readonly superior: string;
  /** Names of areas that stand right before the body's own words, outermost first. */
  readonly areas: readonly string[];
  /** 人民政府, 司法局, 贤庠镇人民政府; empty where only an area was named. */
  readonly own: string;
  readonly kind: 'government' | 'department';
}

/**
 * Takes a body's name apart. Of joint bodies (区委 区政府) the government counts, as the report is about it.
 * null where the words name no body and no area.
 */
export function readBodyName(words: string): BodyName | null {
  const name = words
    .replace(/\s/g, '')
    .replace(/(?:文件|报告|关于|[（(](?:盖章|公章|印章|章|签章)[）)])$/, '');
  const mentions = findAreas(name);
  const lastChain: { start: number; end: number; names: string[] } = { start: 0, end: 0, names: [] };
  for (const mention of mentions) {
    const text = name.slice(mention.start, mention.end);
    if (mention.start === lastChain.end && lastChain.names.length > 0) {
      lastChain.names.push(text);
    } else {
      lastChain.start = mention.start;
      lastChain.names = [text];
    }
    lastChain.end = mention.end;
  }
  const rest = name.slice(lastChain.end);
  const own = ownWords(rest, lastChain.names.length > 0);
  if (own === null) return null;
  const before = name.slice(0, lastChain.start).replace(/^中共|^中国共产党/, '');
  // 重庆市公安局武隆区分局: the office above belongs to the name
  const branch = /(?:分局|支局|支队|大队)$/.test(own.own) && /[局队]$/.test(before);
  const joint = !branch && (/[委会府]$/.test(before) || mentions.length > lastChain.names.length);
  const superior = joint ? '' : before;
  return {
    superior: loadGenre().bodies.some(({ word }) => superior.endsWith(word)) ? superior : '',
    areas: lastChain.names,
    ...own,
  };
}

/** What the area's body calls itself, up to the last word that ends a body's name. */
function ownWords(rest: string, hasArea: boolean): { own: string; kind: 'government' | 'department' } | null {
  const words = rest.replace(/^(?:全区|全县|全市)/, '');
  if (words === '' || (hasArea && /^(?:法治|依法|\d|推进|开展|贯彻|落实|年度|关于)/.test(words)))
    return hasArea ? { own: '人民政府', kind: 'government' } : null;
  const government = /^(?:[区县市州旗省]?(?:委|政府)?[、和]?)?[区县市州旗省]?(?:人民)?(?:政府|府)$/.test(
    words,
  );
  if (government && !hasArea && !/府$/.test(words)) return null;
  if (government) return { own: '人民政府', kind: 'government' };
  const ending = loadGenre().bodies.find(({ word }) => words.endsWith(word));
  if (!ending) return zone.test(words) ? { own: `${words}管理委员会`, kind: 'government' } : null;
  // 区司法局: the first character tells the level, the area stands elsewhere (but 市场监督管理局 is a name)
  const own = hasArea ? words : words.replace(/^[区县市州旗省](?!场)(?=.{2,})/, '');
  return { own: inFull(own.replace(/^政府(?=办公室)/, '人民政府')), kind: ending.kind };
}

/** 长春新区, 苏州工业园区: a zone is no area of the register; its management committee governs it. */
const zone = /^\p{Script=Han}{2,14}(?:新区|开发区|高新区|经开区|园区|示范区|保税区|试验区|度假区|合作区)$/u;

/** 人社局 is short for 人力资源和社会保障局. */
function inFull(own: string): string {
  const short = loadGenre().shortBodies.find(({ word }) => own === word);
  return short?.full ?? own;
}

/** The area that a body's name means, with what the rest of the report says of it. */
export function settleArea(
  body: BodyName,
  context: string,
): { area: Area | null; candidates: readonly Area[]; settledBy: string } {
  const { area, candidates, basis } = resolveArea(body.areas, context);
  return { area, candidates, settledBy: basis };
}

/**
 * The full official name, province or city first. A body under a ministry is named as it prints itself:
 * 国家税务总局信丰县税务局 is the whole name.
 */
export function fullName(body: BodyName, area: Area | null): string {
  if (body.superior !== '' && body.areas.length > 0)
    return `${body.superior}${body.areas.join('')}${body.own}`;
  return `${body.superior}${area ? officialName(area) : body.areas.join('')}${body.own}`;
}
