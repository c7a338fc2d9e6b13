import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParagraphRole } from '../model/document.ts';
import type { CellLook, FurnitureRole, HouseStyle, PageLook, ParagraphStyle } from '../model/style.ts';
import type { Pitch } from './measures.ts';
import {
  type Placed,
  type Settings,
  type StylePart,
  type StyleSettings,
  styleVocabulary,
} from './vocabulary.ts';

const pointsPerMillimetre = 72 / 25.4;
/** The least type area in which text and tables can be set, in millimetres. */
const leastArea = 80;
/** The most by which characters are moved together or apart to fill a line, as a share of their size. */
const mostFitting = 0.05;

/** The settings of a style over those of the one that it changes. */
export function overlaid(base: StyleSettings, own: StyleSettings): StyleSettings {
  const parts = (Object.keys(styleVocabulary) as StylePart[]).map((part) => [
    part,
    { ...base[part], ...own[part] },
  ]);
  return Object.fromEntries(parts) as StyleSettings;
}

/**
 * The look that settings describe: what a kind of text does not set is as in the body's, in a table's head,
 * unit and small cells as in its cells.
 *
 * @param own the file of the style itself: what it sets must fit together, what it inherits is fitted to it
 * @throws Error where the base style leaves something unset
 */
export function resolveStyle(
  settings: StyleSettings,
  own: string,
): { style: HouseStyle; diagnostics: readonly Diagnostic[] } {
  const resolving = new Resolving(settings, own);
  return { style: resolving.style(), diagnostics: resolving.faults };
}

type TextSettings = Settings<'body'>;

class Resolving {
  readonly faults: Diagnostic[] = [];
  readonly #settings: StyleSettings;
  readonly #own: string;
  readonly #page: PageLook;
  /** Points of a line of the body. */
  readonly #line: number;

  constructor(settings: StyleSettings, own: string) {
    this.#settings = settings;
    this.#own = own;
    const { page, body } = settings;
    const { width, height } = stated(page.paper);
    this.#page = {
      width,
      height,
      margin: {
        top: stated(page.top),
        bottom: stated(page.bottom),
        left: stated(page.left),
        right: stated(page.right),
      },
    };
    const grid = (this.#area().height * pointsPerMillimetre) / stated(page.lines);
    this.#line = pitchOf(stated(body.line), stated(body.size), grid);
  }

  style(): HouseStyle {
    const { 'page-number': number, placeholder, fonts } = this.#settings;
    const table = this.#settings.table;
    const body = this.#settings.body;
    const cells = { ...body, ...this.#settings['table-body'] };
    const heads = { ...cells, ...this.#settings['table-head'] };
    this.#checkArea();
    return {
      page: this.#page,
      grid: { lines: stated(this.#settings.page.lines), characters: this.#characters() },
      pageNumber: {
        face: stated(number.font),
        size: stated(number.size),
        place: stated(number.place),
        below: stated(number.below),
        inset: stated(number.inset),
        ...stated(number.form),
      },
      headings: {
        0: this.#text({ ...body, ...this.#settings.title }),
        1: this.#text({ ...body, ...this.#settings.h1 }),
        2: this.#text({ ...body, ...this.#settings.h2 }),
        3: this.#text({ ...body, ...this.#settings.h3 }),
        4: this.#text({ ...body, ...this.#settings.h4 }),
      },
      paragraphs: {
        body: this.#text(body),
        quotation: this.#role('quotation'),
        note: this.#role('note'),
        'annex-mark': this.#role('annex-mark'),
        'annex-list': this.#role('annex-list'),
        recipient: this.#role('recipient'),
        byline: this.#role('byline'),
        signature: this.#role('signature'),
        date: this.#role('date'),
      },
      contents: this.#text({ ...body, ...this.#settings.contents }),
      furniture: {
        'head-mark': this.#role('head-mark'),
        'issuing-body': this.#role('issuing-body'),
        'bulletin-name': this.#role('bulletin-name'),
        'head-line': this.#role('head-line'),
        imprint: this.#role('imprint'),
      },
      table: {
        caption: this.#text({ ...body, ...this.#settings['table-caption'] }),
        unit: this.#text({ ...cells, ...this.#settings['table-unit'] }),
        regular: this.#cells(cells, heads, table),
        small: this.#small(cells, heads),
        mostRegular: {
          portrait: stated(table['small-beyond']),
          landscape: stated(table['small-beyond-landscape']),
        },
        rule: stated(table.rule),
      },
      placeholderShade: stated(placeholder.shade),
      wordFonts: {
        小标宋: stated(fonts.小标宋),
        仿宋: stated(fonts.仿宋),
        黑体: stated(fonts.黑体),
        楷体: stated(fonts.楷体),
        宋体: stated(fonts.宋体),
        latin: stated(fonts.西文),
      },
    };
  }

  #role(role: ParagraphRole | FurnitureRole): ParagraphStyle {
    return this.#text({ ...this.#settings.body, ...this.#settings[role] });
  }

  #small(cells: TextSettings, heads: TextSettings): CellLook {
    const small = this.#settings['table-small'];
    const text: TextSettings = {
      ...(small.size === undefined ? {} : { size: small.size }),
      ...(small.line === undefined ? {} : { line: small.line }),
    };
    return this.#cells({ ...cells, ...text }, { ...heads, ...text }, { ...this.#settings.table, ...small });
  }

  #cells(
    body: TextSettings,
    head: TextSettings,
    padding: Pick<Settings<'table'>, 'padding-x' | 'padding-y'>,
  ): CellLook {
    return {
      head: this.#text(head),
      body: this.#text(body),
      padding: { x: stated(padding['padding-x']), y: stated(padding['padding-y']) },
    };
  }

  #text(set: TextSettings): ParagraphStyle {
    const size = stated(set.size);
    const pitch = pitchOf(stated(set.line), size, this.#line);
    // Lines closer than their text is high are cut off in Word.
    if (pitch < size - 0.01) {
      const written = set.line?.file === this.#own ? set.line : set.size;
      this.#fault(diagnose('style-pitch', { pitch: shown(pitch), size: shown(size) }, placeOf(written)));
    }
    return {
      face: stated(set.font),
      size,
      pitch,
      align: stated(set.align),
      firstLine: stated(set.indent),
      left: stated(set.left),
      right: stated(set.right),
      keepWithNext: stated(set['keep-with-next']).yes,
      color: stated(set.color),
    };
  }

  #area(): { width: number; height: number } {
    const { width, height, margin } = this.#page;
    return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  }

  #checkArea(): void {
    const { width, height } = this.#area();
    if (width >= leastArea && height >= leastArea) return;
    const { page } = this.#settings;
    const written = [page.left, page.right, page.top, page.bottom, page.paper].find(
      (margin) => margin?.file === this.#own,
    );
    this.#fault(
      diagnose(
        'style-area',
        { width: shown(width), height: shown(height), least: leastArea },
        placeOf(written),
      ),
    );
  }

  /** An inherited number of characters that does not go with the style's own size gives way to one that does. */
  #characters(): number {
    const { characters } = this.#settings.page;
    const size = stated(this.#settings.body.size);
    const room = (this.#area().width * pointsPerMillimetre) / size;
    const asked = stated(characters);
    if (Math.abs(room / asked - 1) <= mostFitting) return asked;
    if (characters?.file === this.#own) {
      this.#fault(
        diagnose(
          'style-characters',
          { asked, fitting: Math.round(room), size: shown(size) },
          placeOf(characters),
        ),
      );
    }
    return Math.max(1, Math.round(room));
  }

  #fault(diagnostic: Diagnostic): void {
    const { rule, file, line } = diagnostic;
    const isKnown = this.faults.some(
      (known) => known.rule === rule && known.file === file && known.line === line,
    );
    if (!isKnown) this.faults.push(diagnostic);
  }
}

function pitchOf({ unit, numerator, denominator }: Pitch, size: number, line: number): number {
  const whole = { 磅: 1, 行: line, 倍: size }[unit];
  return (whole * numerator) / denominator;
}

const placeOf = (written: Placed<unknown> | undefined) =>
  written === undefined ? {} : { file: written.file, line: written.line };

const shown = (value: number): number => Math.round(value * 100) / 100;

function stated<Value>(placed: Placed<Value> | undefined): Value {
  if (placed === undefined) throw new Error('the base style leaves a property unset');
  return placed.value;
}
