import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { chartText } from './chart-text.ts';

const BODY = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const CHART = /^word\/charts\/[^/]+\.xml$/;
/** A briefing's body is some megabytes at most; what claims more is no briefing. */
const LARGEST_BODY = 256 * 1024 * 1024;
/** What is not printed: text that was moved away, and the copies kept for older programs. */
const UNPRINTED = new Set(['w:moveFrom', 'mc:Fallback']);

/**
 * The words of a DOCX in reading order: paragraphs, table cells and the bars of charts each on a line, without
 * footers. Text that an editor has marked as deleted is left out. Throws where the file is no DOCX.
 */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      (name === BODY || name === RELATIONS || CHART.test(name)) && originalSize <= LARGEST_BODY,
  });
  const body = parts[BODY];
  if (body === undefined) throw new Error('不是 Word 文档');
  const targets = relations(parts[RELATIONS]);
  return wordsOf(strFromU8(body), (id) => {
    const chart = parts[`word/${targets.get(id) ?? ''}`];
    return chart === undefined ? '' : `${chartText(strFromU8(chart))}\n`;
  });
}

/** The parts that the body refers to, by their identifiers. */
function relations(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: { Id = '', Target = '' } }) => {
    if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?word\//, ''));
  });
  parser.write(strFromU8(part)).close();
  return targets;
}

function wordsOf(xml: string, chart: (id: string) => string): string {
  let words = '';
  let unprinted = 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (UNPRINTED.has(name)) unprinted += 1;
    if (unprinted > 0) return;
    if (name === 'w:t') inText = true;
    else if (name === 'c:chart') words += chart(attributes['r:id'] ?? '');
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
