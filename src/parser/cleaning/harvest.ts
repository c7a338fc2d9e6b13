import { isTitle } from '../identity/title.ts';
import { classifyLine, type HarvestedField, type LineKind } from './furniture.ts';
import type { CleanLine } from './line-cleaning.ts';
import { cutMapped } from './mapped-text.ts';

/** Parts the lines of the report from the page's, and keeps what the page states of the report. */
export function partFurniture(lines: readonly CleanLine[]): {
  content: CleanLine[];
  fields: HarvestedField[];
} {
  const content: CleanLine[] = [];
  const fields: HarvestedField[] = [];
  /** A label that stood alone takes the next line for its value. */
  let waiting: HarvestedField | null = null;
  /** A title that stands only behind its label (标题：…) is the report's title. */
  let labelled: { at: number; line: CleanLine } | null = null;
  let opensPage = false;
  for (const given of lines) {
    const line: CleanLine = opensPage ? { ...given, opensPage } : given;
    opensPage = line.opensPage && line.text === '';
    if (line.text === '') {
      content.push(line);
      continue;
    }
    const kind = endsTitle(content.at(-1), line) ? report : classifyLine(line.loose);
    if (kind.kind === 'page-number') opensPage = true;
    if (kind.kind === 'content') {
      if (waiting && waiting.field !== 'none' && line.text.length <= 40 && !/[。，；]/.test(line.text)) {
        fields.push({ ...waiting, value: line.loose, quote: line.loose, line: line.line });
      } else content.push(line);
      waiting = null;
      continue;
    }
    waiting = null;
    if (kind.kind === 'chrome') fields.push(...registeredCodes(line));
    if (kind.kind !== 'fields') continue;
    for (const { field, value } of kind.fields) {
      if (value !== '') fields.push({ field, value, quote: line.loose, line: line.line });
      const at = field === 'title' && isTitle(value) ? line.text.indexOf(value) : -1;
      if (at >= 0) labelled = { at: content.length, line: cutOut(line, at, at + value.length) };
    }
    const last = kind.fields.at(-1);
    if (kind.fields.length === 1 && last?.value === '')
      waiting = { field: last.field, value: '', quote: line.loose, line: line.line };
  }
  const own = labelled?.line;
  if (labelled && own && !content.some(({ text }) => text.includes(own.text)))
    content.splice(labelled.at, 0, own);
  return { content, fields };
}

const report: LineKind = { kind: 'content' };

/** 年度报告 alone on a line is a menu's, but not right below the rest of a title. */
function endsTitle(above: CleanLine | undefined, { text }: CleanLine): boolean {
  if (above === undefined || text.length > 12 || !/^[\p{Script=Han}]+$/u.test(text)) return false;
  return above.text !== '' && !isTitle(above.text) && isTitle(above.text + text);
}

/** A stretch of a line as a line of its own. */
function cutOut(line: CleanLine, start: number, end: number): CleanLine {
  const kept = cutMapped(line, [
    { start: 0, end: start },
    { start: end, end: line.text.length },
  ]);
  return { ...line, ...kept, loose: kept.text };
}

/** 网站标识码 and 公网安备 numbers open with the area's code. */
function registeredCodes(line: CleanLine): HarvestedField[] {
  return [...line.loose.matchAll(/(?:标识码|公网安备)\D{0,3}(\d{6})\d{4,}/g)].map(([, code = '']) => ({
    field: 'areaCode',
    value: code,
    quote: line.loose,
    line: line.line,
  }));
}
