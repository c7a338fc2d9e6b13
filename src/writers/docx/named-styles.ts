import type { Heading, ParagraphRole } from '../../model/document.ts';
import type { FurnitureRole, HouseStyle, ParagraphStyle } from '../../model/style.ts';

/** A paragraph style that a person finds by its name in Word's or WPS's list of styles and may change there. */
export interface NamedStyle {
  readonly id: string;
  /** What the list shows. Built-in names are shown in Chinese by Word itself: Normal 正文, heading 1 标题 1. */
  readonly name: string;
  readonly style: ParagraphStyle;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
  /** The style of the paragraph that Enter begins. */
  readonly next?: string;
}

/** The style of each heading; level 0 is 标题, which in Chinese Word stands in the outline as well. */
export const headingStyleId: Readonly<Record<Heading['level'], string>> = {
  0: 'Title',
  1: 'Heading1',
  2: 'Heading2',
  3: 'Heading3',
  4: 'Heading4',
};

/** The title of an annex: looks like the document's, and contents made anew list it. */
export const annexTitle = { id: 'AnnexTitle', name: '附件标题' } as const;

export const paragraphStyleId: Readonly<Record<ParagraphRole, string>> = {
  body: 'Normal',
  quotation: 'Quotation',
  note: 'TableNote',
  'annex-mark': 'AnnexMark',
  'annex-list': 'AnnexList',
  recipient: 'Recipient',
  byline: 'Byline',
  signature: 'IssuerSignature',
  date: 'IssueDate',
};

const paragraphStyleName: Readonly<Record<ParagraphRole, string>> = {
  body: 'Normal',
  quotation: '引文',
  note: '附注',
  'annex-mark': '附件标识',
  'annex-list': '附件说明',
  recipient: '主送机关',
  byline: '题下署名',
  signature: '落款',
  date: '成文日期',
};

export const furnitureStyleId: Readonly<Record<FurnitureRole, string>> = {
  'head-mark': 'HeadMark',
  'issuing-body': 'IssuingBody',
  'bulletin-name': 'BulletinName',
  'head-line': 'HeadLine',
  imprint: 'Imprint',
};

const furnitureStyleName: Readonly<Record<FurnitureRole, string>> = {
  'head-mark': '份号密级',
  'issuing-body': '发文机关标志',
  'bulletin-name': '简报名称',
  'head-line': '发文字号',
  imprint: '版记',
};

/** Of several annexes those after the first, which stand under it without 附件：. */
export const furtherAnnexStyleId = 'AnnexListNext';

/** The styles of a table; `small` where its many columns need it. */
export const tableStyleId = {
  caption: 'Caption',
  unit: 'TableUnit',
  head: { regular: 'TableHead', small: 'TableHeadSmall' },
  body: { regular: 'TableText', small: 'TableTextSmall' },
  /** A hair-thin paragraph, where Word needs one beside a table. */
  edge: 'TableEdge',
} as const;

/** The rules and margins of tables; `small` where many columns need it. */
export const tableLookId = { regular: 'DataTable', small: 'DataTableSmall' } as const;

/** 目录 and its entries by their levels: Word makes those anew in these styles. */
export const contentsStyleId = {
  title: 'TOCHeading',
  entry: { 1: 'TOC1', 2: 'TOC2', 3: 'TOC3' },
} as const;

export const pageNumberStyleId = { odd: 'PageNumberOdd', even: 'PageNumberEven' } as const;

/** Character styles. */
export const characterStyleId = { strong: 'Strong', placeholder: 'ToFillIn' } as const;

/** Every paragraph style of the file, the most used first. */
export function namedStyles(house: HouseStyle): readonly NamedStyle[] {
  return [
    ...roles(house),
    ...titles(house),
    ...contents(house),
    ...furniture(house),
    ...tables(house),
    ...pageNumbers(house),
  ];
}

function roles({ paragraphs }: HouseStyle): NamedStyle[] {
  const all = Object.keys(paragraphStyleId) as ParagraphRole[];
  const further = { ...paragraphs['annex-list'], firstLine: 0 };
  return [
    ...all.map((role) => ({
      id: paragraphStyleId[role],
      name: paragraphStyleName[role],
      style: paragraphs[role],
    })),
    { id: furtherAnnexStyleId, name: '附件说明（续）', style: further },
  ];
}

function titles({ headings }: HouseStyle): NamedStyle[] {
  return [
    { id: headingStyleId[0], name: 'Title', style: headings[0], outline: 0, next: 'Normal' },
    { ...annexTitle, style: headings[0], outline: 0, next: 'Normal' },
    ...([1, 2, 3, 4] as const).map((level) => ({
      id: headingStyleId[level],
      name: `heading ${level}`,
      style: headings[level],
      outline: level - 1,
      next: 'Normal',
    })),
  ];
}

function contents({ headings, contents: entry }: HouseStyle): NamedStyle[] {
  return [
    { id: contentsStyleId.title, name: 'TOC Heading', style: headings[0], next: 'Normal' },
    ...([1, 2, 3] as const).map((level) => ({
      id: contentsStyleId.entry[level],
      name: `toc ${level}`,
      style: { ...entry, left: entry.left + level - 1 },
      next: 'Normal',
    })),
  ];
}

/** A masthead keeps together, and with the title below it. */
function furniture({ furniture: texts }: HouseStyle): NamedStyle[] {
  return (Object.keys(furnitureStyleId) as FurnitureRole[]).map((role) => ({
    id: furnitureStyleId[role],
    name: furnitureStyleName[role],
    style: role === 'imprint' ? texts[role] : withNext(texts[role]),
  }));
}

/** The head of a table is not left alone at the foot of a page. */
const withNext = (style: ParagraphStyle): ParagraphStyle => ({ ...style, keepWithNext: true });

function tables({ table: { caption, unit, regular, small } }: HouseStyle): NamedStyle[] {
  return [
    { id: tableStyleId.caption, name: 'caption', style: caption },
    { id: tableStyleId.unit, name: '表格单位', style: unit },
    { id: tableStyleId.head.regular, name: '表头文字', style: withNext(regular.head) },
    { id: tableStyleId.body.regular, name: '表格文字', style: regular.body },
    { id: tableStyleId.head.small, name: '表头文字（小）', style: withNext(small.head) },
    { id: tableStyleId.body.small, name: '表格文字（小）', style: small.body },
    { id: tableStyleId.edge, name: '表格间隔', style: { ...regular.body, size: 1, pitch: 1 } },
  ];
}

function pageNumbers({ pageNumber: { face, size, place, inset } }: HouseStyle): NamedStyle[] {
  const centred: ParagraphStyle = {
    face,
    size,
    pitch: size * 1.2,
    align: 'center',
    firstLine: 0,
    left: 0,
    right: 0,
    keepWithNext: false,
    color: '000000',
  };
  const isOuter = place === 'outer';
  return [
    {
      id: pageNumberStyleId.odd,
      name: '页码（单页）',
      style: isOuter ? { ...centred, align: 'right', right: inset } : centred,
    },
    {
      id: pageNumberStyleId.even,
      name: '页码（双页）',
      style: isOuter ? { ...centred, align: 'left', left: inset } : centred,
    },
  ];
}
