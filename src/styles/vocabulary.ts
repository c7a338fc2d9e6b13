import type { ParagraphRole } from '../model/document.ts';
import type { Face, FurnitureRole } from '../model/style.ts';
import {
  alignment,
  characters,
  colour,
  count,
  face,
  millimetres,
  numberForm,
  numberPlace,
  paper,
  pitch,
  points,
  typeSize,
  type ValueRule,
  wordFont,
  yesOrNo,
} from './measures.ts';

/** A property that a style file may set. */
export interface Property<Value> extends ValueRule<Value> {
  readonly description: string;
}

const property = <Value>(description: string, rule: ValueRule<Value>): Property<Value> => ({
  ...rule,
  description,
});

/** Text of any kind: what is not set is as in 正文, or as the description of the group says. */
const text = {
  font: property('字体', face),
  size: property('字号', typeSize),
  line: property('行距', pitch),
  align: property('对齐', alignment),
  indent: property('首行缩进；负数为悬挂', characters),
  left: property('左缩进', characters),
  right: property('右缩进', characters),
  color: property('颜色', colour),
  'keep-with-next': property('与下段同页', yesOrNo),
};

const page = {
  paper: property('纸张', paper),
  top: property('天头', millimetres),
  bottom: property('下白边', millimetres),
  left: property('订口', millimetres),
  right: property('切口', millimetres),
  lines: property('每面行数', count(5, 80)),
  characters: property('每行字数', count(8, 80)),
};

const pageNumber = {
  font: property('字体', face),
  size: property('字号', typeSize),
  form: property('样子', numberForm),
  place: property('位置', numberPlace),
  below: property('在版心下边缘之下', millimetres),
  inset: property('距版心左右边缘', characters),
};

const placeholder = { shade: property('底色', colour) };

const table = {
  rule: property('线的粗细', points),
  'padding-x': property('文字与竖线之间', points),
  'padding-y': property('文字与横线之间', points),
  'small-beyond': property('竖排页上超过几栏用小字', count(1, 60)),
  'small-beyond-landscape': property('横排页上超过几栏用小字', count(1, 60)),
};

const tableSmall = {
  size: text.size,
  line: text.line,
  'padding-x': table['padding-x'],
  'padding-y': table['padding-y'],
};

const fonts = {
  小标宋: property('小标宋体', wordFont),
  仿宋: property('仿宋体', wordFont),
  黑体: property('黑体', wordFont),
  楷体: property('楷体', wordFont),
  宋体: property('宋体', wordFont),
  西文: property('字母和数字', wordFont),
} satisfies Record<Face | '西文', Property<unknown>>;

const paragraphs = {
  body: text,
  quotation: text,
  note: text,
  'annex-mark': text,
  'annex-list': text,
  recipient: text,
  byline: text,
  signature: text,
  date: text,
} satisfies Record<ParagraphRole, typeof text>;

const furniture = {
  'head-mark': text,
  'issuing-body': text,
  'bulletin-name': text,
  'head-line': text,
  imprint: text,
} satisfies Record<FurnitureRole, typeof text>;

/** Every part of a style file with its properties. */
export const styleVocabulary = {
  page,
  'page-number': pageNumber,
  placeholder,
  ...paragraphs,
  ...furniture,
  title: text,
  h1: text,
  h2: text,
  h3: text,
  h4: text,
  contents: text,
  table,
  'table-caption': text,
  'table-unit': text,
  'table-body': text,
  'table-head': text,
  'table-small': tableSmall,
  fonts,
};

export type StyleVocabulary = typeof styleVocabulary;
export type StylePart = keyof StyleVocabulary;

/** A value and where it was written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly file: string;
  readonly line: number;
}

/** What one file sets of a part. */
export type Settings<Part extends StylePart> = {
  readonly [Name in keyof StyleVocabulary[Part]]?: StyleVocabulary[Part][Name] extends Property<infer Value>
    ? Placed<Value>
    : never;
};

/** What a style sets, part by part. */
export type StyleSettings = { readonly [Part in StylePart]: Settings<Part> };
