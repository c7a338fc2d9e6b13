import type { Span } from '../../model/source.ts';
import { contextsOf } from '../observations/figure-context.ts';
import type { Quantity } from '../quantities/index.ts';

/** A figure of a sentence with the words that say what it counts. */
export interface Figure extends Quantity {
  /** The words between the figure or mark before it and the figure. */
  readonly label: string;
  /** Where those words begin. */
  readonly labelStart: number;
  /** The words behind the figure, up to the next mark or figure. */
  readonly behind: string;
  /** The words between the figure before it (or the sentence's beginning) and the figure, marks included. */
  readonly lead: string;
}

export interface FigureSentence {
  readonly span: Span;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** The sentences of a stretch that hold figures, each figure with its label; in order. */
export function figureSentences(
  text: string,
  range: Span,
  quantities: readonly Quantity[],
): FigureSentence[] {
  const sentences: FigureSentence[] = [];
  let figures: Figure[] = [];
  const contexts = contextsOf(text, range, quantities);
  for (const [i, { quantity, sentence, clause }] of contexts.entries()) {
    const current = sentences.at(-1);
    if (current?.span.start !== sentence.start) {
      figures = [];
      sentences.push({ span: sentence, text: text.slice(sentence.start, sentence.end), figures });
    }
    const from = figures.at(-1)?.span.end ?? sentence.start;
    const lead = text.slice(from, quantity.span.start);
    const label = labelOf(lead);
    const next = contexts[i + 1]?.quantity.span.start ?? clause.end;
    const behind = text.slice(quantity.span.end, Math.min(clause.end, next));
    figures.push({ ...quantity, lead, behind, label: label.words, labelStart: from + label.start });
  }
  return sentences;
}

/** The words right before a figure; what stands in brackets there explains them (终止（含调解）48件). */
function labelOf(lead: string): { words: string; start: number } {
  const bare = lead.replace(/[（(][^（()）]*[）)]/g, (brackets) => '\0'.repeat(brackets.length));
  const words = bare.split(/[，,；;：:、（(）)。]/).at(-1) ?? '';
  return { words: words.replaceAll('\0', ''), start: bare.length - words.length };
}

/** Counts that may be set beside one another: exact, of the same kind of thing. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return (
    a.qualifier === 'exact' &&
    b.qualifier === 'exact' &&
    a.upper === null &&
    b.upper === null &&
    sameMeasure(a, b)
  );
}

export function sameMeasure(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && measureFamily(a.measure) === measureFamily(b.measure);
}

/** 件, 起 and 宗 count the same cases; 名 and 人 the same people. */
function measureFamily(measure: string): string {
  return families.find((family) => family.includes(measure))?.[0] ?? measure;
}

const families: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '件次'],
  ['人', '名', '位'],
  ['场', '场次'],
];
