import type { Span } from '../model/source.ts';

/** Every place where words stand in a text, widths and spaces aside. */
export function placesOf(words: string, text: string): Span[] {
  const needle = fold(words).letters;
  if (needle === '') return [];
  const { letters, offsets } = fold(text);
  const places: Span[] = [];
  for (let at = letters.indexOf(needle); at !== -1; at = letters.indexOf(needle, at + 1)) {
    const start = offsets[at];
    const last = offsets[at + needle.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 });
  }
  return places;
}

/** The places where the words are not part of a longer number: 12件 is not in 112件, 30件 not in 1,30件. */
export function figurePlacesOf(words: string, text: string): Span[] {
  return placesOf(words, text).filter(({ start, end }) => {
    const opens = /^[\d０-９]/.test(text.slice(start, end));
    const closes = /[\d０-９]$/.test(text.slice(start, end));
    const goesOn = /[\d０-９][.．,，]?\s*$/.test(text.slice(0, start));
    const isCut = /^\s*[.．,，]?[\d０-９]/.test(text.slice(end));
    return !(opens && goesOn) && !(closes && isCut);
  });
}

export function beginsWith(text: string, words: string): boolean {
  return fold(text).letters.startsWith(fold(words).letters);
}

/** The letters of a text and where each stands in it. */
function fold(text: string): { letters: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const folded = text.charAt(at).normalize('NFKC').replace(/\s/g, '');
    letters += folded;
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
  }
  return { letters, offsets };
}
