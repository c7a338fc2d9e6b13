import type { Statement } from '../model/report.ts';
import { BODY_BUDGET, printedLength } from './body-budget.ts';
import { printForm } from './print-form.ts';
import type { ThemeItem, ThemeItems } from './themes.ts';
import type { Listed } from './units.ts';

const MOST_OF_THEME = 2;
/** Of what single units name: beside shared themes, and where nothing is shared. */
const MOST_SINGULAR = { besideShared: 3, alone: 10 } as const;

/**
 * Which statements a section of the body quotes: first one for each leading theme, the one with most units
 * first, then a second one, then what single units name, those without a theme before the others; each
 * statement once, each theme by different reports, reports little quoted so far before others, within the budget.
 */
export class QuotingPlan {
  readonly #quoted = new Map<ThemeItems, ThemeItem[]>();
  readonly #used = new Set<Statement>();
  readonly #times = new Map<Listed, number>();
  #budget: number = BODY_BUDGET.themes;

  constructor(leading: readonly ThemeItems[], singular: readonly (readonly ThemeItems[])[]) {
    for (let round = 0; round < MOST_OF_THEME; round++) {
      for (const theme of leading) this.#quote(theme);
    }
    const alone = singular.flat();
    const isUnnamed = ({ items: [{ statement }] }: ThemeItems) => statement.themes.length === 0;
    let open: number = leading.length > 0 ? MOST_SINGULAR.besideShared : MOST_SINGULAR.alone;
    for (const theme of [...alone.filter(isUnnamed), ...alone.filter((one) => !isUnnamed(one))]) {
      if (open > 0 && this.#quote(theme)) open -= 1;
    }
  }

  /** What is quoted under a theme, in the order of the reports. */
  of(theme: ThemeItems): readonly ThemeItem[] {
    const quoted = this.#quoted.get(theme) ?? [];
    return theme.items.filter((item) => quoted.includes(item));
  }

  /** Quotes one more statement under a theme; false where none is left or the budget is spent. */
  #quote(theme: ThemeItems): boolean {
    const quoted = this.#quoted.get(theme) ?? [];
    const open = theme.items.filter(
      (item) =>
        item.passage !== null &&
        !this.#used.has(item.statement) &&
        !quoted.some(({ entry }) => entry.issuer === item.entry.issuer) &&
        lengthOf(item) <= this.#budget,
    );
    const [first, ...others] = open;
    if (first === undefined) return false;
    const best = others.reduce((a, b) => (this.#preference(b, a) < 0 ? b : a), first);
    this.#quoted.set(theme, [...quoted, best]);
    this.#used.add(best.statement);
    this.#times.set(best.entry, (this.#times.get(best.entry) ?? 0) + 1);
    this.#budget -= lengthOf(best);
    return true;
  }

  #preference(a: ThemeItem, b: ThemeItem): number {
    const times = ({ entry }: ThemeItem) => this.#times.get(entry) ?? 0;
    const weight = ({ passage }: ThemeItem) => passage?.weight ?? 0;
    return a.rank - b.rank || times(a) - times(b) || weight(b) - weight(a);
  }
}

function lengthOf({ entry, part, passage }: ThemeItem): number {
  const { start, end } = passage?.span ?? part.span;
  return printedLength(entry.unit, printForm(entry.report.text.slice(start, end)).length);
}
