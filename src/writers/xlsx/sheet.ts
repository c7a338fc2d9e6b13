import type { CellStyle } from 'hucre/xlsx';

/** A sheet before it is written: a header that stays in sight and can be filtered, and rows below it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** So many columns stay in sight. */
  readonly frozenColumns: number;
}

export interface SheetColumn {
  readonly header: string;
  /** In half-width characters. */
  readonly width: number;
}

export interface SheetCell {
  /** Words are never read as a formula, whatever they begin with. */
  readonly value: string | number;
  /** How a number is shown. */
  readonly format: string | null;
  readonly look: Look;
  /** Where a click leads: a place in this workbook. */
  readonly leadsTo: { readonly sheet: string; readonly cell: string } | null;
}

export type Look = 'words' | 'figure' | 'centred';

/** A cell of words. */
export const words = (value: string, look: Look = 'words'): SheetCell => ({
  value,
  format: null,
  look,
  leadsTo: null,
});

/** A cell with a number that counts lines or orders entries. */
export const counted = (value: number): SheetCell => ({ value, format: '0', look: 'centred', leadsTo: null });

const FONT = { name: '宋体', size: 11 } as const;
const HEAD_FONT = { name: '黑体', size: 11 } as const;
const LINK_FONT = { ...FONT, underline: true } as const;
const RULE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: RULE, right: RULE, bottom: RULE, left: RULE };
/** The format of text: what is typed over such a cell stays text, too. */
const TEXT = '@';

export const defaultFont = FONT;

export const headStyle: CellStyle = {
  font: HEAD_FONT,
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9D9D9' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: TEXT,
};

const ALIGNMENTS = { words: 'left', figure: 'right', centred: 'center' } as const;

/** The look of a cell below the header. */
export function bodyStyle({ value, format, look, leadsTo }: SheetCell): CellStyle {
  return {
    font: leadsTo === null ? FONT : LINK_FONT,
    border: BORDER,
    alignment: { horizontal: ALIGNMENTS[look], vertical: 'center', wrapText: true },
    numFmt: typeof value === 'number' ? (format ?? '0') : TEXT,
  };
}
