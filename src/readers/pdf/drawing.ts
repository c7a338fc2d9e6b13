import { type Matrix, multiplied, numbersOf, placed, toMatrix } from './matrix.ts';
import type { OperatorList } from './pdfjs.ts';
import { plainCharacters } from './radicals.ts';
import { type Rule, rulesOf } from './rules.ts';
import { isUnnamed } from './unnamed-glyphs.ts';
import type { DrawnGlyph } from './upright.ts';

/** Sides of a drawn square from which on it is a picture, not a stamp or a dot. */
const SMALLEST_PICTURE = 50;
/** What is known of a font. */
export interface Face {
  /** Ems for a unit of its glyph widths: a thousandth, but in fonts of drawings. */
  readonly unit: number;
  readonly bold: boolean;
}

interface TextState {
  matrix: Matrix;
  font: string;
  size: number;
  scale: number;
  letterSpacing: number;
  wordSpacing: number;
  leading: number;
  rise: number;
}

/** Follows what a page draws and notes where its glyphs and rules come to stand (ISO 32000-1, 9.4). */
export class Drawing {
  readonly glyphs: DrawnGlyph[] = [];
  readonly rules: Rule[] = [];
  hasPicture = false;
  /** How many glyphs were drawn whose character the file does not tell. */
  unnamed = 0;
  readonly #operations: ReadonlyMap<number, string>;
  readonly #faces = new Map<string, Face>();
  readonly #lookUp: (name: string) => Face;
  #page: Matrix;
  #text: TextState = {
    matrix: [1, 0, 0, 1, 0, 0],
    font: '',
    size: 0,
    scale: 1,
    letterSpacing: 0,
    wordSpacing: 0,
    leading: 0,
    rise: 0,
  };
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  /** Nothing was drawn since the page was moved: an image was left out there. */
  #isBare = false;
  readonly #saved: (readonly [Matrix, TextState])[] = [];

  constructor(page: Matrix, operations: Readonly<Record<string, number>>, lookUp: (name: string) => Face) {
    this.#page = page;
    this.#operations = new Map(Object.entries(operations).map(([name, code]) => [code, name]));
    this.#lookUp = lookUp;
  }

  follow({ fnArray, argsArray }: OperatorList): void {
    for (const [at, code] of fnArray.entries())
      this.#step(this.#operations.get(code) ?? '', argsArray[at] ?? []);
  }

  #step(operation: string, given: readonly unknown[]): void {
    const [first = 0, second = 0] = given.map((value) => (typeof value === 'number' ? value : 0));
    const text = this.#text;
    switch (operation) {
      case 'save':
      case 'beginGroup':
        this.#saved.push([this.#page, { ...text }]);
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        if (operation === 'restore') this.#lookForPicture();
        [this.#page, this.#text] = this.#saved.pop() ?? [this.#page, this.#text];
        break;
      case 'transform':
        this.#page = multiplied(this.#page, toMatrix(given));
        this.#isBare = true;
        break;
      case 'paintFormXObjectBegin':
        this.#saved.push([this.#page, { ...text }]);
        if (numbersOf(given[0]).length === 6) this.#page = multiplied(this.#page, toMatrix(given[0]));
        break;
      case 'beginText':
        this.#setMatrix([1, 0, 0, 1, 0, 0]);
        break;
      case 'setTextMatrix':
        this.#setMatrix(toMatrix(numbersOf(given[0]).length === 6 ? given[0] : given));
        break;
      case 'setFont':
        text.font = typeof given[0] === 'string' ? given[0] : '';
        text.size = second;
        break;
      case 'setCharSpacing':
        text.letterSpacing = first;
        break;
      case 'setWordSpacing':
        text.wordSpacing = first;
        break;
      case 'setHScale':
        text.scale = first / 100;
        break;
      case 'setLeading':
        text.leading = first;
        break;
      case 'setTextRise':
        text.rise = first;
        break;
      case 'moveText':
        this.#move(first, second);
        break;
      case 'setLeadingMoveText':
        text.leading = -second;
        this.#move(first, second);
        break;
      case 'nextLine':
        this.#move(0, -text.leading);
        break;
      case 'showText':
        this.#isBare = false;
        if (Array.isArray(given[0])) this.#show(given[0]);
        break;
      case 'constructPath':
        this.#isBare = false;
        for (const rule of rulesOf(given, this.#page, this.#operations)) this.rules.push(rule);
        break;
      default:
        if (/^paint.*Image|^shadingFill$/.test(operation)) this.hasPicture = true;
    }
  }

  #lookForPicture(): void {
    const [a, b, c, d] = this.#page;
    const isLarge = Math.hypot(a, b) > SMALLEST_PICTURE && Math.hypot(c, d) > SMALLEST_PICTURE;
    if (this.#isBare && isLarge) this.hasPicture = true;
    this.#isBare = false;
  }

  #setMatrix(matrix: Matrix): void {
    this.#text.matrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  #show(shown: readonly unknown[]): void {
    const { font, size, scale, letterSpacing, wordSpacing, rise } = this.#text;
    const face = this.#faces.get(font) ?? this.#lookUp(font);
    this.#faces.set(font, face);
    const matrix = multiplied(this.#page, this.#text.matrix);
    for (const entry of shown) {
      if (typeof entry === 'number') {
        this.#x -= (entry * size * scale) / 1000;
        continue;
      }
      const glyph = glyphOf(entry);
      if (glyph === null) continue;
      const advance = glyph.width * size * face.unit;
      const [x, y] = placed(matrix, this.#x, this.#y + rise);
      const [endX, endY] = placed(matrix, this.#x + advance * scale, this.#y + rise);
      const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
      const text = plainCharacters(glyph.unicode);
      if (advance !== 0 && isUnnamed(glyph.unicode)) this.unnamed += 1;
      if (text !== '' && height > 0)
        this.glyphs.push({ text, x, y, endX, endY, size: height, bold: face.bold });
      this.#x += (advance + letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }
}

function glyphOf(entry: unknown): { unicode: string; width: number; isSpace: boolean } | null {
  if (typeof entry !== 'object' || entry === null) return null;
  return {
    unicode: 'unicode' in entry && typeof entry.unicode === 'string' ? entry.unicode : '',
    width: 'width' in entry && typeof entry.width === 'number' ? entry.width : 0,
    isSpace: 'isSpace' in entry && entry.isSpace === true,
  };
}
