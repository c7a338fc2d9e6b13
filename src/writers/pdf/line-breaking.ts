import type { Unit } from './units.ts';

/** Never at the beginning of a line (行首禁则): closing marks, full stops, a single dash, an interpunct. */
const neverFirst = /^[，。、；：？！）》〉」』】〕〗］｝”’·•～%％‰℃°,.;:!?)\]}〞々]|^[—–\-－…]$/u;
/** Never at the end of a line (行尾禁则): opening marks, currency and number signs. */
const neverLast = /[（《〈「『【〔〖［｛“‘([{〝￥¥＄$№]$/u;

/** Marks of several strokes that are one unit: …… and ——. They make no company for a lone character. */
const joinedMarks = /^(?:…+|—+)$/;

/** A line may end after `before` and the next one begin with `after`. */
function mayBreakBetween(before: Unit, after: Unit): boolean {
  if (after.kind !== 'text') return false;
  if (before.kind !== 'text') return true;
  return !neverFirst.test(after.text) && !neverLast.test(before.text);
}

export interface BrokenLine {
  readonly units: readonly Unit[];
  /** In ems, without the spaces at the end. */
  readonly width: number;
  /** Ends the paragraph, or ends where the text says so: not to be stretched. */
  readonly last: boolean;
}

/** The most by which a gap is narrowed to take in one more unit: a fiftieth of a character is not seen. */
const narrowing = 0.02;

/** Rounding of sums of widths, in ems. */
const tolerance = 0.002;

/**
 * Fills lines with units, as many in each as its width takes; with `squeezed`, also one that is a little
 * too wide, where the line would else be stretched by more. No line begins or ends with a mark that may
 * not stand there, unless nothing else fits; a paragraph's last line has more than one character where the
 * line above can spare one.
 *
 * @param first width of the first line, in ems
 * @param others width of the other lines, in ems
 */
export function breakLines(
  units: readonly Unit[],
  first: number,
  others: number,
  squeezed = false,
): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let paragraph: Unit[][] = [];
  let line: Unit[] = [];

  const close = () => {
    // A squeezed line may have taken in the paragraph's last unit.
    if (line.length > 0 || paragraph.length === 0) paragraph.push(line);
    spareLoneCharacter(paragraph);
    paragraph.forEach((members, index) => {
      const shown = withoutSpaces(members);
      lines.push({ units: shown, width: widthOf(shown), last: index === paragraph.length - 1 });
    });
    paragraph = [];
    line = [];
  };

  let index = 0;
  while (index < units.length) {
    const unit = units[index];
    if (unit === undefined) break;
    index += 1;
    if (unit.kind === 'break') {
      close();
      continue;
    }
    const limit = lines.length + paragraph.length === 0 ? first : others;
    const full = unit.kind === 'text' && widthOf(line) + unit.width > limit + tolerance;
    if (full && line.length > 0) {
      const cut = lastBreak(line, unit);
      const slack = limit - widthOf(line.slice(0, cut));
      const more = squeezed ? squeezable(line, units.slice(index - 1, index + 2), limit, slack) : 0;
      if (more > 0) {
        paragraph.push([...line, ...units.slice(index - 1, index - 1 + more)]);
        index += more - 1;
        line = [];
        continue;
      }
      paragraph.push(line.slice(0, cut));
      line = line.slice(cut);
    }
    // A space at a line's beginning would look like an indent.
    if (unit.kind === 'text' || line.length > 0) line.push(unit);
  }
  close();
  return lines;
}

/** How many of the next units a line takes in by narrowing its gaps by less than it would be stretched. */
function squeezable(line: readonly Unit[], next: readonly Unit[], limit: number, slack: number): number {
  let width = widthOf(line);
  for (const [index, unit] of next.entries()) {
    if (unit.kind !== 'text') return 0;
    width += unit.width;
    const excess = width - limit;
    if (excess > narrowing * line.length || 2 * excess > slack) return 0;
    const after = next[index + 1];
    if (after === undefined || after.kind !== 'text' || mayBreakBetween(unit, after)) return index + 1;
  }
  return 0;
}

/** Where to end the line so that `next` or what is moved down before it may begin the next one. */
function lastBreak(line: readonly Unit[], next: Unit): number {
  for (let cut = line.length; cut > 0; cut -= 1) {
    const before = line[cut - 1];
    const after = line[cut] ?? next;
    if (before !== undefined && mayBreakBetween(before, after)) return cut;
  }
  return line.length;
}

function spareLoneCharacter(paragraph: readonly Unit[][]): void {
  const last = paragraph.at(-1);
  const above = paragraph.at(-2);
  if (last === undefined || above === undefined) return;
  // Marks alone need two characters beside them.
  for (let spare = 0; spare < 2; spare += 1) {
    const words = last.filter(({ text }) => !neverFirst.test(text) && !joinedMarks.test(text));
    const spared = above.at(-1);
    if (spared === undefined || words.length > 1 || widthOf(words) > 1 || above.length < 10) return;
    last.unshift(...above.splice(lastBreak(above.slice(0, -1), spared)));
  }
}

function withoutSpaces(units: readonly Unit[]): Unit[] {
  const shown = [...units];
  while (shown.at(-1)?.kind === 'space') shown.pop();
  while (shown[0]?.kind === 'space') shown.shift();
  return shown;
}

function widthOf(units: readonly Unit[]): number {
  let width = 0;
  for (const unit of units) width += unit.width;
  return width;
}
