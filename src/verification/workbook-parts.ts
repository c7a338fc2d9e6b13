import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** A cell as it was read back. */
export interface ReadCell {
  /** null: it holds words. */
  readonly number: number | null;
  /** Its words; of a number, how it is stored. */
  readonly text: string;
  /** How a number is shown: `0.0%`. */
  readonly format: string;
  /** Its value is computed when the file is opened. */
  readonly isFormula: boolean;
}

/** A sheet as it was read back: by row, then by column, both counted from 1; empty cells are not there. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
}

/** A part of a workbook is some megabytes at most; what claims more is none of ours. */
const LARGEST_PART = 256 * 1024 * 1024;
const READ =
  /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const GENERAL = 'General';
/** Formats that a file names by number only. */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{
    '0': GENERAL,
    '1': '0',
    '2': '0.00',
    '3': '#,##0',
    '4': '#,##0.00',
    '9': '0%',
    '10': '0.00%',
    '49': '@',
  },
};

/** The sheets of an XLSX in their order. Throws where the file is none. */
export function workbookSheets(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => READ.test(name) && originalSize <= LARGEST_PART,
  });
  const part = (name: string): string => {
    const found = parts[`xl/${name}`];
    if (found === undefined) throw new Error(`不是 Excel 文件：没有 ${name}`);
    return strFromU8(found);
  };
  const targets = new Map<string, string>();
  read(part('_rels/workbook.xml.rels'), {
    open: ({ name, attributes: { Id, Target } }) => {
      if (name === 'Relationship') targets.set(String(Id), String(Target).replace(/^\/?xl\//, ''));
    },
  });
  const strings = 'xl/sharedStrings.xml' in parts ? sharedStrings(part('sharedStrings.xml')) : [];
  const formats = cellFormats(part('styles.xml'));
  const sheets: ReadSheet[] = [];
  read(part('workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name !== 'sheet') return;
      const target = targets.get(String(attributes['r:id'])) ?? '';
      sheets.push({ name: String(attributes.name), rows: rowsOf(part(target), strings, formats) });
    },
  });
  return sheets;
}

interface Handlers {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

/** Prefixes of names are dropped: some programs write them for every element. */
function read(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  const local = (name: string) => name.replace(/^.*:/, '');
  parser.on('opentag', (tag) => open?.({ ...tag, name: local(tag.name) }));
  parser.on('text', (words) => text?.(words));
  parser.on('closetag', ({ name }) => close?.(local(name)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  let [isText, isReading] = [false, false];
  read(xml, {
    open: ({ name }) => {
      if (name === 'si') words = '';
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = true;
    },
    text: (part) => {
      if (isText && !isReading) words += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(words);
    },
  });
  return strings;
}

/** The number format of each style of cells. */
function cellFormats(xml: string): string[] {
  const codes = new Map(Object.entries(BUILT_IN));
  const formats: string[] = [];
  let isCellStyles = false;
  read(xml, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') codes.set(String(attributes.numFmtId), String(attributes.formatCode));
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) formats.push(codes.get(String(attributes.numFmtId)) ?? '');
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return formats;
}

function rowsOf(xml: string, strings: readonly string[], formats: readonly string[]): ReadSheet['rows'] {
  const rows = new Map<number, Map<number, ReadCell>>();
  let cell = { place: '', type: '', style: 0, isFormula: false, stored: '' };
  let isStored = false;
  read(xml, {
    open: ({ name, attributes: { r, t, s } }) => {
      if (name === 'c')
        cell = {
          place: String(r),
          type: String(t ?? 'n'),
          style: Number(s ?? 0),
          isFormula: false,
          stored: '',
        };
      if (name === 'f') cell.isFormula = true;
      if (name === 'v' || name === 't') isStored = true;
    },
    text: (words) => {
      if (isStored) cell.stored += words;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isStored = false;
      if (name !== 'c' || (cell.stored === '' && !cell.isFormula)) return;
      const { type, stored, isFormula } = cell;
      const text = type === 's' ? (strings[Number(stored)] ?? '') : stored;
      const row = Number(/\d+$/.exec(cell.place)?.[0]);
      const cells = rows.get(row) ?? new Map<number, ReadCell>();
      cells.set(columnNumber(cell.place), {
        ...{ text, isFormula, format: formats[cell.style] ?? GENERAL },
        number: type === 'n' && stored !== '' ? Number(stored) : null,
      });
      rows.set(row, cells);
    },
  });
  return rows;
}

/** A5 → 1, AB5 → 28. */
function columnNumber(place: string): number {
  return [...place.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A, AB: as a reader knows the column. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnName(rest)}${letter}`;
}
