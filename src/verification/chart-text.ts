import { SaxesParser } from 'saxes';
import { shownNumber } from './shown-number.ts';

/** What a chart of a DOCX shows: each bar's label and figure on a line, as Word writes them beside the bars. */
export function chartText(xml: string): string {
  const labels = new Map<number, string>();
  const values = new Map<number, number>();
  const formats = new Map<number, string>();
  const path: string[] = [];
  const isInside = (...names: readonly string[]) => names.every((name) => path.includes(name));
  let point = 0;
  let stored = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    stored = '';
    if (name === 'c:pt') point = Number(attributes.idx);
    if (name === 'c:idx' && isInside('c:dLbl')) point = Number(attributes.val);
    if (name === 'c:numFmt' && isInside('c:dLbl')) formats.set(point, attributes.formatCode ?? '');
  });
  parser.on('text', (words) => {
    stored += words;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name !== 'c:v') return;
    if (isInside('c:cat', 'c:pt')) labels.set(point, stored);
    if (isInside('c:val', 'c:pt')) values.set(point, Number(stored));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const bars = [...new Set([...labels.keys(), ...values.keys()])].sort((one, other) => one - other);
  return bars
    .map((bar) => {
      const value = values.get(bar);
      const figure =
        value === undefined ? '' : (shownNumber(value, formats.get(bar) ?? 'General') ?? String(value));
      return `${labels.get(bar) ?? ''}\t${figure}`;
    })
    .join('\n');
}
