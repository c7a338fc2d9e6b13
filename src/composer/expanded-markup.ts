import type { TemplatePlace } from './template-tree.ts';

/** Who wrote a stretch of the expanded markup: a template's author, or the composer for a value. */
export type Origin = 'template' | 'value';

interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly origin: Origin;
  readonly place: TemplatePlace;
}

/**
 * The markup that a template expands to, which knows for every character where it comes from: whatever
 * is found wrong in it can be reported at the place that the template's author must mend.
 */
export class ExpandedMarkup {
  readonly #stretches: Stretch[] = [];
  #length = 0;

  /** Appends what stands at `place`, or what was printed from there. */
  add(text: string, origin: Origin, place: TemplatePlace): void {
    if (text === '') return;
    this.#stretches.push({ start: this.#length, text, origin, place });
    this.#length += text.length;
  }

  get text(): string {
    return this.#stretches.map((stretch) => stretch.text).join('');
  }

  originAt(offset: number): Origin {
    return this.#stretchAt(offset)?.origin ?? 'template';
  }

  placeAt(offset: number): TemplatePlace {
    const stretch = this.#stretchAt(offset);
    if (stretch === undefined) throw new RangeError('an empty markup has no places');
    return stretch.origin === 'value' ? stretch.place : within(stretch, offset);
  }

  /** The parts of a range that a template's author wrote, as written. */
  written(start: number, end: number): { text: string; place: TemplatePlace }[] {
    const parts: { text: string; place: TemplatePlace }[] = [];
    for (let index = this.#indexAt(start); index < this.#stretches.length; index++) {
      const stretch = this.#stretches[index];
      if (stretch === undefined || stretch.start >= end) break;
      if (stretch.origin !== 'template') continue;
      const from = Math.max(start, stretch.start);
      const text = stretch.text.slice(from - stretch.start, end - stretch.start);
      parts.push({ text, place: within(stretch, from) });
    }
    return parts;
  }

  #stretchAt(offset: number): Stretch | undefined {
    return this.#stretches[this.#indexAt(offset)];
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function within(stretch: Stretch, offset: number): TemplatePlace {
  return advance(stretch.place, stretch.text.slice(0, offset - stretch.start));
}

/** The place after `text` that begins at `place`. */
export function advance(place: TemplatePlace, text: string): TemplatePlace {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  if (lines.length === 1) return { ...place, column: place.column + last.length };
  return { file: place.file, line: place.line + lines.length - 1, column: last.length + 1 };
}
