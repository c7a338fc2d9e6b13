import { diagnose } from '../../diagnostics/diagnose.ts';
import { LimitReached } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { withTableRows } from '../text-tables.ts';
import { readLines } from '../txt.ts';
import { plainLines } from './plain-lines.ts';

/**
 * Markdown as it is seen when it is shown: marks, links and comments are gone, list numbers and the rows of tables
 * stand as text. Every word stays on its line of the file, so that a line number still means something.
 */
export const readMarkdown: Reader = (bytes, file, options) => {
  const reading = readLines(bytes, file, options);
  if (reading.source === null) return reading;
  try {
    const text = withTableRows(plainLines(reading.source.text).join('\n'));
    if (text.trim() === '')
      return { source: null, refusal: diagnose('empty-input', {}, { file: file.path }) };
    return { ...reading, source: { ...reading.source, text, format: 'md' } };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const { what, limit } = error;
    return { source: null, refusal: diagnose('input-limit', { what, limit }, { file: file.path }) };
  }
};
