import type { PracticeSignals } from '../lexicon/practice-signals.ts';
import type { Excerpt, SharedTheme, SingularThemes, ThemeFindings } from '../model/briefing.ts';
import type { Statement } from '../model/report.ts';
import type { BriefingLexicon, BriefingTheme } from './briefing-lexicon.ts';
import { named } from './citation.ts';
import { inQuotes } from './quotation-marks.ts';
import { excerptOf, type Quotable, quotablePart, referenceOf } from './statement-excerpts.ts';
import { type Passage, themePassage } from './theme-passage.ts';
import { QuotingPlan } from './theme-quotations.ts';
import { countCovered, countIssuers, distinctIssuers, issuerNames, type Listed } from './units.ts';

/** Which of a report's two lists, and how a count over it is worded. */
export const SHORTCOMINGS = { list: 'shortcomings', kind: 'shortcoming', wording: '列为不足' } as const;
export const PRIORITIES = { list: 'priorities', kind: 'priority', wording: '列为下一年度工作安排' } as const;
export type Subject = typeof SHORTCOMINGS | typeof PRIORITIES;

const MOST_LEADING = 8;
const NO_THEME: BriefingTheme = { id: '', label: '其他' };

/** A statement that may be quoted. */
export interface Item {
  readonly entry: Listed;
  readonly statement: Statement;
  /** Its opening, for what has no room limits. */
  readonly part: Quotable;
}

/** A theme with the statements that name it. */
export interface ThemeItems {
  readonly theme: BriefingTheme;
  readonly items: readonly [ThemeItem, ...ThemeItem[]];
}

export interface ThemeItem extends Item {
  /** How far the theme is from being the statement's first. */
  readonly rank: number;
  /** What of it says most of the theme, short enough for the body; null where nothing is. */
  readonly passage: Passage | null;
}

/**
 * The themes of the reports' shortcomings or priorities by the number of issuers that name them, then in the
 * lexicon's order. A statement may name several themes; an issuer counts once for each. Statements without a
 * theme stand under 其他, issuer by issuer, since they have nothing in common. No statement is quoted twice.
 */
export function themeFindings(
  listed: readonly Listed[],
  subject: Subject,
  lexicon: BriefingLexicon,
): ThemeFindings {
  const items = itemsOf(listed, subject);
  const reporting = listed.filter((entry) => items.some((item) => item.entry === entry));
  const themes = lexicon.themes.flatMap((theme) => themeItems(items, theme, subject));
  const issuers = ({ items: found }: ThemeItems) => distinctIssuers(found.map(({ entry }) => entry)).length;
  // The sort is stable: among equals the lexicon's order stays.
  const shared = themes.filter((theme) => issuers(theme) > 1).sort((a, b) => issuers(b) - issuers(a));
  const alone = themes.filter((theme) => issuers(theme) === 1);
  const singular = singularGroups(listed, items, alone, subject);
  const leading = shared.slice(0, MOST_LEADING);
  const plan = new QuotingPlan(leading, singular);
  const of = countCovered(listed);
  const signals = lexicon.practiceSignals;
  const describe = (found: ThemeItems, quoted: readonly ThemeItem[]): SharedTheme => ({
    theme: named(found.theme.label),
    count: countIssuers(
      found.items.map(({ entry }) => entry),
      `将${inQuotes(found.theme.label)}${subject.wording}的单位数`,
      found.items.map((item) => referenceOf(item.entry, item.statement, item.part)),
    ),
    of,
    units: issuerNames(found.items.map(({ entry }) => entry)),
    excerpts: bestExcerpts(found, signals),
    quoted: quoted.map((item) => excerptForBody(item, signals)),
    unquoted: issuerNames(
      found.items
        .map(({ entry }) => entry)
        .filter(({ issuer }) => !quoted.some((item) => item.entry.issuer === issuer)),
    ),
  });
  return {
    reporting: countIssuers(
      reporting,
      `有${subject.wording}事项的单位数`,
      items.map((item) => referenceOf(item.entry, item.statement, item.part)),
    ),
    of,
    leading: leading.map((theme) => describe(theme, plan.of(theme))),
    further: shared.slice(MOST_LEADING).map((theme) => describe(theme, [])),
    singular: singular.map((group): SingularThemes => {
      const [first, ...others] = group;
      return {
        unit: first.items[0].entry.unit.name,
        themes: [describe(first, []), ...others.map((theme) => describe(theme, []))],
        quoted: group.flatMap((theme) => plan.of(theme)).map((item) => excerptForBody(item, signals)),
      };
    }),
    silent: issuerNames(listed.filter(({ issuer }) => !reporting.some((other) => other.issuer === issuer))),
  };
}

/** The reports that name a theme in one of their lists. */
export function namingTheme(listed: readonly Listed[], subject: Subject, theme: string): Listed[] {
  return listed.filter(({ report }) => report[subject.list].some(({ themes }) => themes.includes(theme)));
}

function itemsOf(listed: readonly Listed[], subject: Subject): Item[] {
  return listed.flatMap((entry) =>
    entry.report[subject.list].flatMap((statement) => {
      const part = quotablePart(entry.report, statement);
      return part === null ? [] : [{ entry, statement, part }];
    }),
  );
}

function themeItems(items: readonly Item[], theme: BriefingTheme, subject: Subject): ThemeItems[] {
  const signals = (theme.signals ?? []).filter(({ kind }) => kind === null || kind === subject.kind);
  const [first, ...others] = items
    .filter(({ statement: { themes } }) =>
      theme === NO_THEME ? themes.length === 0 : themes.includes(theme.id),
    )
    .map((item) => ({
      ...item,
      rank: item.statement.themes.indexOf(theme.id),
      passage: themePassage(item.entry.report, item.statement, signals),
    }));
  return first === undefined ? [] : [{ theme, items: [first, ...others] }];
}

/** What single issuers name, issuer by issuer; what has no theme comes last. */
function singularGroups(
  listed: readonly Listed[],
  items: readonly Item[],
  alone: readonly ThemeItems[],
  subject: Subject,
): (readonly [ThemeItems, ...ThemeItems[]])[] {
  return distinctIssuers(listed).flatMap(({ issuer }) => {
    const themed = alone.filter(({ items: [{ entry }] }) => entry.issuer === issuer);
    const own = items.filter(({ entry }) => entry.issuer === issuer);
    const [first, ...others] = [...themed, ...themeItems(own, NO_THEME, subject)];
    return first === undefined ? [] : [[first, ...others]];
  });
}

/** From each report the words of the statement that is most about the theme; of what has no theme all. */
function bestExcerpts(
  { theme, items }: ThemeItems,
  signals: PracticeSignals,
): readonly [Excerpt, ...Excerpt[]] {
  const excerpt = (item: ThemeItem) => excerptForBody(item, signals);
  const [only, ...further] = items;
  if (theme === NO_THEME) return [excerpt(only), ...further.map(excerpt)];
  const best = new Map<Listed, ThemeItem>();
  for (const item of items) {
    const known = best.get(item.entry);
    if (known === undefined || item.rank < known.rank) best.set(item.entry, item);
  }
  const [, ...others] = [...best.values()].map(excerpt);
  return [excerpt(best.values().next().value ?? items[0]), ...others];
}

function excerptForBody({ entry, part, passage }: ThemeItem, signals: PracticeSignals): Excerpt {
  return excerptOf(entry, passage === null ? part : passage.span, signals);
}
