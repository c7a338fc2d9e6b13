import type { Span } from '../model/source.ts';

const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+[.．、](?!\d)|[一二三四五六七八九十]+是(?!是)|第[一二三四五六七八九十]+[,，、]|[首其再最][先次后][,，])\s*/;

/** A sentence's span without the number of the clause it opens: 一、 （一） 1. 一是 第一， */
export function withoutNumber(text: string, sentence: Span): Span {
  let { start } = sentence;
  for (;;) {
    const number = NUMBER.exec(text.slice(start, sentence.end))?.[0] ?? '';
    if (number === '' || start + number.length >= sentence.end) return { start, end: sentence.end };
    start += number.length;
  }
}
