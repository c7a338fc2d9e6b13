import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Decoding } from './encoding.ts';

/** What a reader must say of a decoding. Lines are named only where the file's own lines were kept. */
export function encodingDoubts(decoded: Decoding, file: string, hasLines: boolean): Diagnostic[] {
  const encoding = decoded.encoding.toUpperCase();
  const placeOf = (at: number) => ({ file, line: hasLines && at >= 0 ? lineOf(decoded.text, at) : null });
  switch (decoded.certainty) {
    case 'certain':
      return [];
    case 'guessed':
      return [diagnose('encoding-guessed', { encoding }, { file })];
    case 'truncated':
      return [diagnose('truncated-input', {}, placeOf(decoded.text.length))];
    case 'doubtful':
      return [diagnose('encoding-doubtful', { encoding }, placeOf(decoded.text.indexOf('\uFFFD')))];
  }
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}
