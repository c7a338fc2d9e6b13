import { findAreas } from './area-mentions.ts';
import {
  type Area,
  areasBySuffixlessName,
  areasNamed,
  areasWithEverydayName,
  liesIn,
  withoutSuperseded,
} from './area-register.ts';

export interface AreaResolution {
  /** The area that is meant; null where that stays open. */
  readonly area: Area | null;
  /** What it may be, today's areas first; the settled area alone, or all that the names allow. */
  readonly candidates: readonly Area[];
  /** What settled it: the name is unique, its parents are named with it, other areas in the context; or nothing. */
  readonly basis: 'unique' | 'qualified' | 'context' | 'open';
}

/**
 * Settles which area the names found at one place mean, in any order (['重庆市', '南岸区'], ['新华区'], ['武隆']).
 * A name that several areas bear is settled by the areas named in `context`: by its city or a county of that city,
 * else by its province, and only where exactly one candidate is so supported. Names of no area are passed over;
 * names that contradict each other (河南省, 南岸区) leave it open.
 */
export function resolveArea(names: readonly string[], context: string): AreaResolution {
  const chain = names.map(areasCalled).filter((areas) => areas.length > 0);
  const target = chain.reduce<readonly Area[]>(
    (last, next) => (depth(next) >= depth(last) ? next : last),
    [],
  );
  const parents = chain.filter((areas) => areas !== target);
  const fitting = target.filter((area) =>
    parents.every((named) => named.some((parent) => parent === area || liesIn(area, parent))),
  );
  if (fitting.length === 0) return { area: null, candidates: withoutSuperseded(target), basis: 'open' };

  const candidates = withoutSuperseded(fitting);
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) {
    return { area: only, candidates, basis: parents.length > 0 ? 'qualified' : 'unique' };
  }
  const supported = supportedBy(context, candidates);
  return supported === null
    ? { area: null, candidates, basis: 'open' }
    : { area: supported, candidates: [supported], basis: 'context' };
}

/** Full names and everyday forms first; a name without its suffix (武隆) only where it is neither. */
function areasCalled(name: string): readonly Area[] {
  const named = [...areasNamed(name), ...areasWithEverydayName(name)];
  return named.length > 0 ? named : areasBySuffixlessName(name);
}

function depth(areas: readonly Area[]): number {
  return Math.max(0, ...areas.map(({ level }) => ({ province: 1, city: 2, county: 3 })[level]));
}

function supportedBy(context: string, candidates: readonly Area[]): Area | null {
  // Only mentions that are settled themselves are evidence: another bare 新华区 proves nothing.
  const evidence = new Set(findAreas(context).flatMap(({ area }) => (area.length === 1 ? area : [])));
  for (const supports of [sharesCity, sharesProvince]) {
    const supported = candidates.filter((candidate) =>
      [...evidence].some((area) => supports(area, candidate)),
    );
    if (supported.length > 0) return supported.length === 1 ? (supported[0] ?? null) : null;
  }
  return null;
}

/** The candidate itself named with its parents, its city, or a county of it; 北京, 天津, 上海 and 重庆 are cities here. */
function sharesCity(area: Area, candidate: Area): boolean {
  if (area === candidate) return true;
  if (area.province !== candidate.province) return false;
  if (candidate.level !== 'county') return false;
  return candidate.city === null ? candidate.province.endsWith('市') : candidate.city === area.city;
}

function sharesProvince(area: Area, candidate: Area): boolean {
  return area.province === candidate.province;
}
