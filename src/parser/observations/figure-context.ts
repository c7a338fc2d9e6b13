import type { Span } from '../../model/source.ts';
import type { Quantity } from '../quantities/index.ts';
import { quantitiesWithin } from '../quantities/within.ts';

/** A figure in its sentence, masked so that phrasings can be matched: itself `#`, other figures `¤`. */
export interface FigureContext {
  readonly quantity: Quantity;
  /** The sentence, to 。 or the line's end, in the report's text. */
  readonly sentence: Span;
  /** The clause, to ，；： on either side. */
  readonly clause: Span;
  /** The masked sentence; as long as the sentence itself. */
  readonly masked: string;
  /** The figure before it in the sentence, or null. */
  readonly previous: FigureContext | null;
}

const sentenceEnd = /[。！？!?\n]/;
const clauseEnd = /[，,；;：:]/;

/** A longer one is damaged text; it is parted at a clause so that the work stays linear. */
const longestSentence = 1500;

/** Puts each figure of a stretch into its sentence and clause; in order, in linear time. */
export function contextsOf(text: string, range: Span, quantities: readonly Quantity[]): FigureContext[] {
  const contexts: FigureContext[] = [];
  for (const sentence of sentencesOf(text, range)) {
    const inside = quantitiesWithin(quantities, sentence);
    if (inside.length === 0) continue;
    const words = Array.from({ length: sentence.end - sentence.start }, (_, i) =>
      fold(text[sentence.start + i] ?? ''),
    );
    for (const { span } of inside) words.fill('¤', span.start - sentence.start, span.end - sentence.start);
    let previous: FigureContext | null = null;
    for (const quantity of inside) {
      const from = quantity.span.start - sentence.start;
      const to = quantity.span.end - sentence.start;
      const masked = words.slice();
      masked.fill('#', from, to);
      const context: FigureContext = {
        quantity,
        sentence,
        clause: {
          start: sentence.start + clauseStart(words, from),
          end: sentence.start + clauseStop(words, to),
        },
        masked: levelReached(masked.join('')),
        previous,
      };
      contexts.push(context);
      previous = context;
    }
  }
  return contexts;
}

/**
 * 由2017年的58%上升至76.4%: the level that was left, with its year, is no part of what the second figure says.
 * It is covered with dots, which phrasings pass over.
 */
function levelReached(masked: string): string {
  return masked.replace(/[由从较比][^，,；;：:¤#]{0,12}¤+[^，,；;：:¤#]{0,6}(?:到|至|为|成)(?=#)/, (words) =>
    '·'.repeat(words.length),
  );
}

/** Marks of any shape are one mark for the phrasings. */
function fold(character: string): string {
  return folded[character] ?? character;
}

const folded: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from('“”"‘’\'「」', (mark) => [mark, '”']),
  [',', '，'],
  ['(', '（'],
  [')', '）'],
]);

/** The masked words between two offsets of the report's text. */
export function maskedBetween(context: FigureContext, start: number, end: number): string {
  const { sentence, masked } = context;
  return masked.slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start));
}

function sentencesOf(text: string, range: Span): Span[] {
  const sentences: Span[] = [];
  let start = range.start;
  for (let at = range.start; at < range.end; at++)
    if (
      sentenceEnd.test(text[at] ?? '') ||
      (at - start > longestSentence && clauseEnd.test(text[at] ?? ''))
    ) {
      sentences.push({ start, end: at });
      start = at + 1;
    }
  sentences.push({ start, end: range.end });
  return sentences;
}

function clauseStart(words: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && !clauseEnd.test(words[at - 1] ?? '')) at--;
  return at;
}

function clauseStop(words: readonly string[], to: number): number {
  let at = to;
  while (at < words.length && !clauseEnd.test(words[at] ?? '')) at++;
  return at;
}
