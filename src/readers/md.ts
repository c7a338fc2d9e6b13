import type { Reader } from './reader.ts';
import { readText } from './txt.ts';

/** Markdown is read as the text it is: its lines are what a person sees in an editor. */
export const readMarkdown: Reader = async (bytes, file, options) => {
  const reading = await readText(bytes, file, options);
  return reading.source === null ? reading : { ...reading, source: { ...reading.source, format: 'md' } };
};
