import { diagnose } from '../diagnostics/diagnose.ts';
import { type Area, findAreas, officialName, resolveArea } from '../lexicon/areas.ts';
import { loadGenre } from '../lexicon/genre.ts';
import type { Issuer } from '../model/report.ts';
import type { Action } from './correction.ts';
import type { EntryFields } from './entry-fields.ts';

const KINDS: Readonly<Record<string, Issuer['kind']>> = { 政府: 'government', 部门: 'department' };

/**
 * The issuer that an entry names, its area looked up: the name holds it, or `area` does (重庆市, for a zone that is
 * no area of the register). `kind` (政府, 部门) need be said only where the name does not tell.
 */
export function settleIssuer(entry: EntryFields, field: 'set-issuer'): Action | null {
  const fields = entry.inside(field, ['name', 'area', 'kind']);
  const name = fields?.words('name')?.replace(/\s+/g, '') ?? null;
  if (fields === null || name === null) return null;
  const stated = fields.words('area', 'optional');
  const chain = leadingChain(name);
  const { area, candidates } = resolveArea(
    [...(stated === null ? [] : leadingChain(stated).names), ...chain.names],
    '',
  );
  const place = { file: fields.file, line: fields.lineOf(stated === null ? 'name' : 'area') };
  if (area === null) {
    const open = candidates.map((candidate) => officialName(candidate));
    fields.faults.push(diagnose('correction-area', { name, candidates: open }, place));
    return null;
  }
  const own = chain.start > 0 ? name : name.slice(chain.end);
  const kind = kindIn(fields, own);
  if (kind === null) return null;
  const { province, city, county, code } = area;
  return {
    kind: field,
    issuer: { name: fullName(name, chain, own, area), kind, province, city, county, code },
  };
}

interface Chain {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** The first areas that stand one right after the other: 重庆市, 南岸区. */
function leadingChain(words: string): Chain {
  const [first, ...others] = findAreas(words);
  if (first === undefined) return { start: 0, end: 0, names: [] };
  let { end } = first;
  const names = [words.slice(first.start, end)];
  for (const mention of others) {
    if (mention.start !== end) break;
    names.push(words.slice(mention.start, mention.end));
    end = mention.end;
  }
  return { start: first.start, end, names };
}

function kindIn(fields: EntryFields, own: string): Issuer['kind'] | null {
  const stated = fields.words('kind', 'optional');
  if (stated !== null) {
    const kind = Object.hasOwn(KINDS, stated) ? KINDS[stated] : undefined;
    if (kind === undefined) fields.wrong('kind', Object.keys(KINDS).join('或'));
    return kind ?? null;
  }
  if (own === '') return 'government';
  const ending = loadGenre().bodies.find(({ word }) => own.endsWith(word));
  if (ending === undefined)
    fields.wrong('name', '单位全称，如某某人民政府、某某局；看不出是政府还是部门时请加 kind');
  return ending?.kind ?? null;
}

function fullName(name: string, chain: Chain, own: string, area: Area): string {
  if (chain.start > 0) return name;
  if (own === '') return `${officialName(area)}人民政府`;
  // 重庆两江新区管理委员会 has its place in its name already.
  const isPlaced = chain.names.length === 0 && name.startsWith(area.name.slice(0, 2));
  return isPlaced ? name : `${officialName(area)}${own}`;
}
