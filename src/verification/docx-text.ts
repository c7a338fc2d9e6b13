import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const BODY = 'word/document.xml';
/** A briefing's body is some megabytes at most; what claims more is no briefing. */
const LARGEST_BODY = 256 * 1024 * 1024;
/** What is not printed: text that was moved away, and the copies kept for older programs. */
const UNPRINTED = new Set(['w:moveFrom', 'mc:Fallback']);

/**
 * The words of a DOCX in reading order: paragraphs and table cells each on a line, without footers. Text that
 * an editor has marked as deleted is left out. Throws where the file is no DOCX.
 */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === BODY && originalSize <= LARGEST_BODY,
  });
  const body = parts[BODY];
  if (body === undefined) throw new Error('不是 Word 文档');
  return wordsOf(strFromU8(body));
}

function wordsOf(xml: string): string {
  let words = '';
  let unprinted = 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (UNPRINTED.has(name)) unprinted += 1;
    if (unprinted > 0) return;
    if (name === 'w:t') inText = true;
    else words += MARKS[name] ?? '';
  });
  parser.on('text', (text) => {
    if (inText) words += text;
  });
  parser.on('closetag', ({ name }) => {
    if (UNPRINTED.has(name)) unprinted -= 1;
    if (name === 'w:t') inText = false;
    if (name === 'w:p' && unprinted === 0) words += '\n';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return words;
}

const MARKS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
};
