import type { Excerpt, SharedTheme, ThemeFindings } from '../model/briefing.ts';
import type { Statement } from '../model/report.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { named } from './citation.ts';
import { inQuotes } from './quotation-marks.ts';
import { excerptOf, type Quotable, quotablePart, referenceOf } from './statement-excerpts.ts';
import { countCovered, countIssuers, distinctIssuers, issuerNames, type Listed } from './units.ts';

/** Which of a report's two lists, and how a count over it is worded. */
export const SHORTCOMINGS = { list: 'shortcomings', wording: '列为不足' } as const;
export const PRIORITIES = { list: 'priorities', wording: '列为下一年度工作安排' } as const;
export type Subject = typeof SHORTCOMINGS | typeof PRIORITIES;

const NO_THEME = '其他';

interface Item {
  readonly entry: Listed;
  readonly statement: Statement;
  readonly part: Quotable;
}

/**
 * The themes of the reports' shortcomings or priorities by the number of issuers that name them, then in the
 * lexicon's order. A statement may name several themes; an issuer counts once for each. Statements without a
 * theme stand under 其他, issuer by issuer, since they have nothing in common.
 */
export function themeFindings(
  listed: readonly Listed[],
  subject: Subject,
  lexicon: BriefingLexicon,
): ThemeFindings {
  const items = itemsOf(listed, subject);
  const reporting = listed.filter((entry) => items.some((item) => item.entry === entry));
  const of = countCovered(listed);
  const describe = (
    label: string,
    found: readonly Item[],
    excerpts: readonly [Excerpt, ...Excerpt[]],
  ): SharedTheme => ({
    theme: named(label),
    count: countIssuers(
      found.map(({ entry }) => entry),
      `将${inQuotes(label)}${subject.wording}的单位数`,
      found.map((item) => referenceOf(item.entry, item.statement, item.part)),
    ),
    of,
    units: issuerNames(found.map(({ entry }) => entry)),
    excerpts,
  });
  const shared: { issuers: number; theme: SharedTheme }[] = [];
  const singular: SharedTheme[] = [];
  for (const { id, label } of lexicon.themes) {
    const found = items.filter(({ statement }) => statement.themes.includes(id));
    const excerpts = bestExcerpts(found, id);
    if (excerpts === null) continue;
    const issuers = distinctIssuers(found.map(({ entry }) => entry)).length;
    if (issuers > 1) shared.push({ issuers, theme: describe(label, found, excerpts) });
    else singular.push(describe(label, found, excerpts));
  }
  for (const { issuer } of distinctIssuers(listed)) {
    const found = items.filter(
      ({ entry, statement }) => entry.issuer === issuer && statement.themes.length === 0,
    );
    const [first, ...others] = found.map((item) => excerptOf(item.entry, item.part));
    if (first !== undefined) singular.push(describe(NO_THEME, found, [first, ...others]));
  }
  return {
    reporting: countIssuers(
      reporting,
      `有${subject.wording}事项的单位数`,
      items.map((item) => referenceOf(item.entry, item.statement, item.part)),
    ),
    of,
    // The sort is stable: among equals the lexicon's order stays.
    shared: shared.sort((a, b) => b.issuers - a.issuers).map(({ theme }) => theme),
    singular,
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

/** From each report the statement that is most about the theme. */
function bestExcerpts(found: readonly Item[], theme: string): readonly [Excerpt, ...Excerpt[]] | null {
  const best = new Map<Listed, Item>();
  const rank = ({ statement }: Item) => statement.themes.indexOf(theme);
  for (const item of found) {
    const known = best.get(item.entry);
    if (known === undefined || rank(item) < rank(known)) best.set(item.entry, item);
  }
  const [first, ...others] = [...best.values()].map((item) => excerptOf(item.entry, item.part));
  return first === undefined ? null : [first, ...others];
}
