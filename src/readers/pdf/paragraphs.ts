import { partingPitch } from './line-spacing.ts';
import { mostCommon } from './rows.ts';
import { endsEarly, grouped, joined, type TextLine } from './text-lines.ts';

/** Where the lines of a column begin and end, in points. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** In ems: set in this far, a line opens a paragraph; two are usual. */
const INDENTED = 1.2;
/** In ems: further in, a line is centred or stands at the right. */
const FAR_IN = 3.4;
/** In ems: lines that begin or end this close share a margin. */
const SAME_LEFT = 0.4;
const SAME_RIGHT = 1;
/** The share by which the size of two lines of one paragraph may differ: text recognition measures each word. */
const SAME_SIZE = 0.12;
/** The share of a page's lines that must begin at its margin, where it differs from the other pages'. */
const OWN_MARGIN = 0.4;
/** A title's type is this many times as large as the text's. */
const TITLE_SIZE = 1.15;
/**
 * A title's lines are one title, but the issuer's name on a line of its own stays there: 某市人民政府 / 关于……的报告;
 * and 某市人民政府 / 2024年……报告, where the year would have had room beside it.
 */
const AFTER_ISSUER = /^关于/;
const ISSUER = /(?:政府|[局厅委办院]|委员会|办公室|办事处)$/;
const YEAR = /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年/;
const SENTENCE_END = /[。！？!?；;：:…][”’」』）)》]*$/;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十百]+[、章节条.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、](?!\d)|[①-⑳])/;

/** Puts the lines of paragraphs together, over the ends of columns and pages too. One paragraph a string. */
export function paragraphsOf(given: readonly TextLine[]): string[] {
  const lines = withLoneColumns(given);
  const page = new Layout(lines);
  const paragraphs: string[] = [];
  let last: TextLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && last !== null && page.runsOn(last, line)) {
      paragraphs[paragraphs.length - 1] = joined(open, line.text);
    } else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

class Layout {
  readonly #margins = new Map<string, Margins>();
  /** From this distance on, in ems, two lines are no paragraph. */
  readonly #parting: number;
  /** In points. */
  readonly #bodySize: number;
  /** Paragraphs open with an indent, as official documents have them (GB/T 9704—2012, 7.3.3). */
  readonly #isIndented: boolean;

  constructor(lines: readonly TextLine[]) {
    const text = lines.filter(({ entry }) => entry === null);
    const shared = new Map<string, Margins>();
    for (const [measure, own] of grouped(text, ({ measure }) => measure)) shared.set(measure, marginsOf(own));
    for (const [key, own] of grouped(text, columnKey)) {
      const common = shared.get(own[0]?.measure ?? '') ?? marginsOf(own);
      this.#margins.set(key, ownMargins(own, common));
    }
    this.#bodySize = mostCommon(text.flatMap((line) => new Array<number>(line.text.length).fill(line.size)));
    this.#parting = partingPitch(text, (line) => this.#marginsAt(line).right);
    const opening = text.filter((line, at) => {
      const next = text[at + 1];
      return (
        next && this.#indent(line) >= INDENTED && this.#indent(line) < FAR_IN && this.#indent(next) < INDENTED
      );
    });
    this.#isIndented = opening.length >= Math.max(1, text.length / 40);
  }

  /** Whether the next line goes on with the paragraph of the last one. */
  runsOn(last: TextLine, next: TextLine): boolean {
    if (last.entry !== null || next.entry !== null) return false;
    if (Math.abs(last.size - next.size) > SAME_SIZE * Math.max(last.size, next.size)) return false;
    const { right } = this.#marginsAt(last);
    const early = endsEarly(last, next.text, right);
    const indent = this.#indent(next);
    if (this.#isTitleLine(last) && this.#isTitleLine(next))
      return !isBelowIssuer(last.text, next.text, early);
    if (this.#isCentred(next)) return !early && this.#isCentred(last);
    if (indent >= FAR_IN && Math.abs(next.left - last.left) > SAME_LEFT * next.size) return false;
    if (indent >= INDENTED)
      return !this.#isIndented && !early && !this.#parts(last, next) && !endsParagraph(last, next);
    if (this.#indent(last) >= FAR_IN) return false;
    if (this.#parts(last, next)) return false;
    if (!early) return this.#isIndented || !(SENTENCE_END.test(last.text) && NUMBERED.test(next.text));
    const missing = (right - last.right) / last.size;
    return this.#isIndented && missing < FAR_IN && !SENTENCE_END.test(last.text);
  }

  /** More room than usual stands between two lines of one column. */
  #parts(last: TextLine, next: TextLine): boolean {
    if (last.column !== next.column || this.#parting === 0) return false;
    return (next.baseline - last.baseline) / next.size > this.#parting;
  }

  #isCentred(line: TextLine): boolean {
    const { left, right } = this.#marginsAt(line);
    const before = (line.left - left) / line.size;
    const behind = (right - line.right) / line.size;
    return before >= INDENTED && Math.abs(before - behind) < 1 && (before >= FAR_IN || !this.#isIndented);
  }

  /** In large type in the middle; a long line reaches from margin to margin. */
  #isTitleLine(line: TextLine): boolean {
    const { left, right } = this.#marginsAt(line);
    const isInMiddle = Math.abs(line.left - left - (right - line.right)) < line.size;
    return isInMiddle && line.size > this.#bodySize * TITLE_SIZE;
  }

  /** In ems. */
  #indent(line: TextLine): number {
    return line.size === 0 ? 0 : (line.left - this.#marginsAt(line).left) / line.size;
  }

  #marginsAt(line: TextLine): Margins {
    return this.#margins.get(columnKey(line)) ?? { left: line.left, right: line.right };
  }
}

/**
 * On the last page of a text in columns, one column may stand alone. Its lines are known by the other pages:
 * they all end where the left column does.
 */
function withLoneColumns(lines: readonly TextLine[]): readonly TextLine[] {
  const measures = grouped(lines, ({ measure }) => measure);
  const known = new Map<string, string>();
  for (const [column, own] of grouped(lines, (line) => line.column)) {
    const measure = own[0]?.measure ?? '';
    const half = measure.replace(/whole$/, '0');
    const others = half === measure ? undefined : measures.get(half);
    if (others === undefined) continue;
    const margins = marginsOf(others);
    const isWithin = own.every(
      ({ left, right, size, entry }) =>
        entry === null &&
        left >= margins.left - size * SAME_LEFT &&
        right <= margins.right + size * SAME_RIGHT,
    );
    if (isWithin) known.set(column, half);
  }
  return lines.map((line) => ({ ...line, measure: known.get(line.column) ?? line.measure }));
}

function isBelowIssuer(above: string, below: string, early: boolean): boolean {
  return AFTER_ISSUER.test(below) || (early && ISSUER.test(above) && YEAR.test(below));
}

function endsParagraph(last: TextLine, next: TextLine): boolean {
  return SENTENCE_END.test(last.text) || NUMBERED.test(next.text);
}

/** The stretches of one page that have the same measure share their margins. */
function columnKey({ column, measure }: TextLine): string {
  return `${column.split('.')[0]} ${measure}`;
}

/** The outermost places where lines begin and end; on many lines one alone may stand out. */
function marginsOf(lines: readonly TextLine[]): Margins {
  const enough = Math.max(1, lines.length / 25);
  const size = mostCommon(lines.map((line) => line.size));
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = lines.map(({ right }) => right).toSorted((a, b) => b - a);
  const left = supported(lefts, enough, size * SAME_LEFT) ?? lefts[0] ?? 0;
  const right = supported(rights, enough, size * SAME_RIGHT) ?? rights[0] ?? 0;
  return { left, right };
}

/** A page's own margins where many of its lines keep to them, as mirrored pages have them; else the common ones. */
function ownMargins(lines: readonly TextLine[], common: Margins): Margins {
  const own = marginsOf(lines);
  const size = mostCommon(lines.map((line) => line.size));
  const atLeft = lines.filter(({ left }) => Math.abs(left - own.left) <= size * SAME_LEFT).length;
  const shift = own.left - common.left;
  if (lines.length < 5 || atLeft < lines.length * OWN_MARGIN || Math.abs(shift) > size * INDENTED)
    return common;
  return { left: own.left, right: common.right + shift };
}

/** The first of the ordered places that has enough others within reach. */
function supported(places: readonly number[], enough: number, reach: number): number | null {
  for (let at = 0; at + enough - 1 < places.length; at += 1) {
    const place = places[at] ?? 0;
    const far = places[at + Math.ceil(enough) - 1] ?? Number.POSITIVE_INFINITY;
    if (Math.abs(far - place) <= reach) return place;
  }
  return null;
}
