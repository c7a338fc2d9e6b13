import type { Alignment, CellLook, HouseStyle, ParagraphStyle } from '../../model/style.ts';
import {
  characterStyleId,
  type NamedStyle,
  namedStyles,
  pageNumberStyleId,
  paragraphStyleId,
  tableLookId,
} from './named-styles.ts';
import { characterTwips, tracking } from './paper.ts';
import { latinName, typefaceName } from './typefaces.ts';
import { element, xmlPart } from './xml-part.ts';

/**
 * word/styles.xml. It is written here and not by the docx library, which adds two dozen styles nobody uses
 * to a clerk's list and has no words for indents in characters or for lines off the grid.
 */
export function styleSheet(house: HouseStyle): string {
  return xmlPart('w:styles', [
    defaults(house),
    ...namedStyles(house).map((named) => paragraphStyleElement(named, house)),
    ...characterStyles(house),
    tableNormal(),
    tableLook(tableLookId.regular, '表格', house.table.regular, house),
    tableLook(tableLookId.small, '表格（小）', house.table.small, house),
    element('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
      value('w:name', 'No List'),
      value('w:uiPriority', 99),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
  ]);
}

const value = (name: string, val: string | number): string => element(name, { 'w:val': val });

/** Both languages are Chinese, so that file names and abbreviations are not underlined as misspelt English. */
function defaults(house: HouseStyle): string {
  const { body } = house.paragraphs;
  const run = [
    fonts(typefaceName(house, body.face), latinName(house)),
    ...size(body.size),
    element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  ];
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, run)]),
    element('w:pPrDefault'),
  ]);
}

/** All four slots: an empty one would fall back to the theme, which outranks what is named elsewhere. */
function fonts(chinese: string, western: string): string {
  return element('w:rFonts', {
    'w:ascii': western,
    'w:hAnsi': western,
    'w:eastAsia': chinese,
    'w:cs': western,
  });
}

function size(points: number): string[] {
  const halfPoints = Math.round(points * 2);
  return [value('w:sz', halfPoints), value('w:szCs', halfPoints)];
}

const justification: Readonly<Record<Alignment, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

function paragraphStyleElement(named: NamedStyle, house: HouseStyle): string {
  const { id, name, style } = named;
  const chinese = typefaceName(house, style.face);
  const isNormal = id === 'Normal';
  const attributes: Record<string, string | number> = { 'w:type': 'paragraph' };
  if (isNormal) attributes['w:default'] = 1;
  else if (/\P{ASCII}/u.test(name)) attributes['w:customStyle'] = 1;
  attributes['w:styleId'] = id;
  const head = [value('w:name', name)];
  // Normal's first-line indent in characters would outlive a hanging one, so such a style stands alone.
  if (!isNormal && style.firstLine >= 0) head.push(value('w:basedOn', 'Normal'));
  if (named.next !== undefined) head.push(value('w:next', named.next));
  head.push(element('w:qFormat'));
  return element('w:style', attributes, [
    ...head,
    element('w:pPr', {}, paragraphProperties(named, house, isNormal)),
    element('w:rPr', {}, [
      fonts(chinese, usesFaceForDigits(id) ? chinese : latinName(house)),
      value('w:snapToGrid', 0),
      value('w:color', style.color),
      value('w:spacing', tracking(house, style.size)),
      ...size(style.size),
    ]),
  ]);
}

/** Page numbers are half-width digits of 宋体 itself (GB/T 9704-2012, 7.5). */
const usesFaceForDigits = (id: string): boolean =>
  id === pageNumberStyleId.odd || id === pageNumberStyleId.even;

/** In the order that the schema asks for (CT_PPrBase). */
function paragraphProperties(
  { id, style, outline }: NamedStyle,
  house: HouseStyle,
  isNormal: boolean,
): string[] {
  const properties: string[] = [];
  if (style.keepWithNext) properties.push(element('w:keepNext'));
  if (outline !== undefined || id === paragraphStyleId['annex-list']) properties.push(element('w:keepLines'));
  // As in every Chinese template: widow control would leave pages of 21 lines.
  if (isNormal) properties.push(value('w:widowControl', 0));
  if (isNormal) properties.push(value('w:kinsoku', 1), value('w:overflowPunct', 1));
  properties.push(
    value('w:snapToGrid', 0),
    element('w:spacing', {
      'w:before': 0,
      'w:after': 0,
      'w:line': Math.floor(style.pitch * 20),
      'w:lineRule': 'exact',
    }),
    element('w:ind', indents(style, house)),
    value('w:jc', justification[style.align]),
  );
  if (outline !== undefined) properties.push(value('w:outlineLvl', outline));
  return properties;
}

/**
 * The first line's indent in hundredths of a character, which Word and WPS heed, and in twips for the
 * others. The sides are in twips alone: an indent in characters here would outrank a paragraph's own.
 */
function indents(
  { left, right, firstLine, size: points }: ParagraphStyle,
  house: HouseStyle,
): Record<string, string | number> {
  const twips = (characters: number): number => Math.round(characters * characterTwips(house, points));
  const sides = { 'w:left': twips(left), 'w:right': twips(right) };
  if (firstLine < 0) return { ...sides, 'w:hanging': twips(-firstLine) };
  return { ...sides, 'w:firstLineChars': Math.round(firstLine * 100), 'w:firstLine': twips(firstLine) };
}

function characterStyles({ placeholderShade }: HouseStyle): string[] {
  const basedOn = value('w:basedOn', 'DefaultParagraphFont');
  const character = { 'w:type': 'character' };
  return [
    element('w:style', { ...character, 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
      value('w:name', 'Default Paragraph Font'),
      value('w:uiPriority', 1),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
    element('w:style', { ...character, 'w:styleId': characterStyleId.strong }, [
      value('w:name', 'Strong'),
      basedOn,
      element('w:qFormat'),
      element('w:rPr', {}, [element('w:b'), element('w:bCs')]),
    ]),
    element('w:style', { ...character, 'w:customStyle': 1, 'w:styleId': characterStyleId.placeholder }, [
      value('w:name', '待填内容'),
      basedOn,
      element('w:qFormat'),
      element('w:rPr', {}, [
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': placeholderShade }),
      ]),
    ]),
  ];
}

/** Rules and margins of all tables of a size, by which a person changes them all. Word counts rules in eighths of a point. */
function tableLook(id: string, name: string, { padding }: CellLook, { table: { rule } }: HouseStyle): string {
  const line = {
    'w:val': rule === 0 ? 'nil' : 'single',
    'w:sz': Math.round(rule * 8),
    'w:space': 0,
    'w:color': '000000',
  };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const margin = (side: string, points: number): string =>
    element(`w:${side}`, { 'w:w': Math.round(points * 20), 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    value('w:name', name),
    value('w:basedOn', 'TableNormal'),
    element('w:qFormat'),
    element('w:tblPr', {}, [
      element(
        'w:tblBorders',
        {},
        sides.map((side) => element(`w:${side}`, line)),
      ),
      element('w:tblCellMar', {}, [
        margin('top', padding.y),
        margin('left', padding.x),
        margin('bottom', padding.y),
        margin('right', padding.x),
      ]),
    ]),
  ]);
}

/** The table style that Word assumes; a file without it has cells without inner margins. */
function tableNormal(): string {
  const margin = (side: string, width: number): string => element(side, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    value('w:name', 'Normal Table'),
    value('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, [
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblCellMar', {}, [
        margin('w:top', 0),
        margin('w:left', 108),
        margin('w:bottom', 0),
        margin('w:right', 108),
      ]),
    ]),
  ]);
}
