import { exactFigure as exactText } from '../lexicon/exact-figure.ts';
import type { Charts, IndicatorChart, SharedTheme } from '../model/briefing.ts';
import type { BriefingIndicator, BriefingLexicon } from './briefing-lexicon.ts';
import { cellsFrom } from './cells.ts';
import { named } from './citation.ts';
import { groupOf, groupsOf } from './comparison-groups.ts';
import { exactFigure } from './exact-figure.ts';
import { type StatedFigures, statedFigures } from './stated-figures.ts';
import type { Listed } from './units.ts';
import { unlikenessOf } from './unlikeness.ts';

/** With fewer bars a sentence says as much; more make no picture that is taken in at a glance. */
const THEMES = { least: 3 } as const;
const UNITS = { least: 4, most: 20 } as const;

/** What is worth looking at: bars that are many enough, and of more than one length. */
export function chartsOf(
  listed: readonly Listed[],
  leading: readonly SharedTheme[],
  lexicon: BriefingLexicon,
): Charts {
  const isTelling = leading.length >= THEMES.least && differ(leading.map(({ count }) => count.text));
  return { shortcomings: isTelling ? leading : [], indicator: indicatorChart(listed, lexicon) };
}

/**
 * The indicator that most units of one group state exactly, in the order of the list, never of the figures; among
 * equals the earlier one of the lexicon, of the earlier group. null where four units or more state none.
 */
function indicatorChart(listed: readonly Listed[], lexicon: BriefingLexicon): IndicatorChart | null {
  const candidates = groupsOf(listed).flatMap((members) =>
    lexicon.indicators.flatMap((indicator) => chartOf(members, indicator, lexicon) ?? []),
  );
  return candidates.reduce<IndicatorChart | null>(
    (best, one) => (best === null || one.bars.length > best.bars.length ? one : best),
    null,
  );
}

function chartOf(
  members: readonly Listed[],
  { id, label, unit }: BriefingIndicator,
  { comparability }: BriefingLexicon,
): IndicatorChart | null {
  const group = groupOf(members);
  if (group === null) return null;
  const stated = statedFigures(
    members.map(({ report }) => report),
    id,
    comparability,
  );
  const measure = commonMeasure(stated, unit);
  const cells = cellsFrom(stated, measure);
  const bars = members.flatMap((member, at) => {
    const [own, cell] = [stated[at], cells[at]];
    if (own === undefined || cell?.state !== 'value' || own.corrected !== null) return [];
    const isExact = exactFigure(own) !== null && exactText(cell.value.text) !== null;
    return isExact ? [{ unit: member.unit, value: cell.value, own }] : [];
  });
  const isTelling =
    bars.length >= UNITS.least &&
    bars.length <= UNITS.most &&
    differ(bars.map(({ value }) => value.text)) &&
    unlikenessOf(bars.map(({ own }) => own)).length === 0;
  if (!isTelling) return null;
  return {
    group,
    indicator: named(label),
    measure: named(measure),
    bars: bars.map(({ unit: reporting, value }) => ({ unit: reporting, value })),
  };
}

/** The word by which most exact figures count, 起 where 件 is the row's own; bars of one chart have one unit. */
function commonMeasure(stated: readonly StatedFigures[], unit: string): string {
  const counts = new Map([[unit, 0]]);
  for (const one of stated) {
    const exact = exactFigure(one);
    if (exact === null) continue;
    const measure = exact.measure === '' ? unit : exact.measure;
    counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const differ = (figures: readonly string[]): boolean => new Set(figures).size > 1;
