/** What an attribute may hold. */
export interface AttributeRule {
  readonly pattern: RegExp;
  /** The values in words, for messages and the reference page. */
  readonly expected: string;
  readonly required: boolean;
}

/** Where elements may stand: groups that an element belongs to, and that others hold. */
export type Group =
  | 'block'
  | 'wide'
  | 'annex'
  | 'inline'
  | 'caption'
  | 'table-part'
  | 'table-rows'
  | 'table-row'
  | 'cell'
  | 'number'
  | 'bar'
  | 'source'
  | 'bar-part'
  | 'furniture'
  | 'masthead-part'
  | 'line'
  | 'line-part';

/** One element of the markup that templates write. */
export interface ElementRule {
  readonly description: string;
  readonly group: Group;
  readonly holds: readonly Group[];
  /** Whether words may stand in it. */
  readonly words: boolean;
  /** Whether it must hold something, so that no blank is printed. */
  readonly filled: boolean;
  /** Elements it may not stand in, at any depth. */
  readonly notInside: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

export const PARAGRAPH_ROLES = [
  'body',
  'quotation',
  'note',
  'annex-mark',
  'annex-list',
  'recipient',
  'byline',
  'signature',
  'date',
] as const;

export const MASTHEAD_FORMS = ['document', 'letter', 'bulletin'] as const;

export const ALIGNMENTS = ['left', 'center', 'right'] as const;

const oneOf = (values: readonly string[]): AttributeRule => ({
  pattern: new RegExp(`^(?:${values.join('|')})$`),
  expected: values.join('、'),
  required: false,
});
const optional = (pattern: RegExp, expected: string): AttributeRule => ({
  pattern,
  expected,
  required: false,
});

const block = (description: string, rule: Partial<ElementRule> = {}): ElementRule => ({
  description,
  group: 'block',
  holds: ['inline'],
  words: true,
  filled: true,
  notInside: [],
  attributes: {},
  ...rule,
});
const structure = (description: string, group: Group, holds: readonly Group[]): ElementRule =>
  block(description, { group, holds, words: false });
const empty = (description: string, group: Group, rule: Partial<ElementRule> = {}): ElementRule =>
  block(description, { group, holds: [], words: false, filled: false, ...rule });

const span = optional(/^(?:[1-9]\d?|all)$/, '1 至 99 的整数，或 all（整行）');

/** The whole markup, element by element; the reference page is written from this table. */
export const vocabulary: Readonly<Record<string, ElementRule>> = {
  section: structure('一节，只把内容归在一起，不印出任何东西。', 'block', ['block', 'wide', 'annex']),
  title: block('标题：全文的或附件的。第一个也写进文件属性。'),
  h1: block('一级标题，写作“一、……”。'),
  h2: block('二级标题，写作“（一）……”。'),
  h3: block('三级标题。'),
  h4: block('四级标题。'),
  p: block('段落。role 说明它是什么，不写是正文。', { attributes: { role: oneOf(PARAGRAPH_ROLES) } }),
  'page-break': empty('另起一页。', 'block'),
  landscape: {
    ...structure('横排的页面，用于宽表。', 'wide', ['block', 'annex']),
    notInside: ['landscape'],
  },
  annex: {
    ...structure('附件：另起一页，自动印出“附件”及其序号。第一项应为 <title>。', 'annex', ['block', 'wide']),
    notInside: ['annex'],
    attributes: { id: optional(/^[a-z][a-z-]*$/, '小写字母和连字符') },
  },
  'annexes-of': block('附件所属公文的发文字号，印在每个附件标识之前；用于附件不与正文装订在一起时。', {
    notInside: ['annex', 'landscape'],
  }),
  'annex-list': empty('附件说明：自动列出各附件的序号和标题；没有附件时不印。', 'block', {
    notInside: ['annex'],
  }),
  contents: empty('目录：列出其后的各级标题和附件，印页码并可点击。depth 是列到第几级，不写是 2。', 'block', {
    notInside: ['annex', 'landscape'],
    attributes: { depth: optional(/^[1-3]$/, '1、2 或 3') },
  }),
  masthead: {
    ...structure(
      '版头、报头：印在首页上方，到红色分隔线为止。form：document 公文，letter 信函，bulletin 简报。',
      'furniture',
      ['masthead-part', 'line'],
    ),
    notInside: ['section', 'annex', 'landscape'],
    attributes: { form: { ...oneOf(MASTHEAD_FORMS), required: true } },
  },
  mark: block('份号、密级、紧急程度：各占一行，印在左上角。', { group: 'masthead-part' }),
  'masthead-name': block('发文机关标志或简报名称，红色，一行排不下时缩小。', { group: 'masthead-part' }),
  imprint: {
    ...structure('版记、报尾：印在最后一面的下方，每行之间有分隔线。', 'furniture', ['line']),
    notInside: ['section', 'annex', 'landscape'],
  },
  line: structure('版头或版记中的一行，文字分居左、中、右。', 'line', ['line-part']),
  left: block('一行中居左的文字。', { group: 'line-part' }),
  center: block('一行中居中的文字。', { group: 'line-part' }),
  right: block('一行中居右的文字。', { group: 'line-part' }),
  strong: block('着重的文字。', { group: 'inline' }),
  br: empty('段内换行。', 'inline'),
  placeholder: block('留待用户填写的内容，印出时醒目。', { group: 'inline', holds: [] }),
  'annex-number': empty('某个附件的序号，如“附件1”。', 'inline', {
    attributes: { of: { pattern: /^[a-z][a-z-]*$/, expected: '某个 <annex> 的 id', required: true } },
  }),
  table: structure('表：caption、unit、col、thead、tbody。', 'block', [
    'caption',
    'table-part',
    'table-rows',
  ]),
  caption: block('表题或图题，表题印在表上方，图题印在图下方。', {
    group: 'caption',
    holds: ['inline', 'number'],
  }),
  unit: block('计量单位，印在表或图的右上方。', { group: 'caption' }),
  col: empty('一列。weight 是所占份额，align 是对齐。', 'table-part', {
    attributes: {
      weight: optional(/^[1-9]\d?(\.\d)?$/, '1 至 99 的数'),
      align: oneOf(ALIGNMENTS),
    },
  }),
  thead: structure('表头，逐页重复。', 'table-rows', ['table-row']),
  tbody: structure('表身。', 'table-rows', ['table-row']),
  tr: structure('一行。', 'table-row', ['cell']),
  th: block('表头或行首的单元格；在表头中居中。', {
    group: 'cell',
    attributes: { span, align: oneOf(ALIGNMENTS) },
  }),
  td: block('单元格。', { group: 'cell', attributes: { span, align: oneOf(ALIGNMENTS) } }),
  'table-number': empty('表的序号，如“表1”，全文连续。', 'number'),
  chart: structure('条形图：caption、unit、bar、source，各条依次从上到下。', 'block', [
    'caption',
    'bar',
    'source',
  ]),
  bar: structure('图中的一条：label、value。', 'bar', ['bar-part']),
  source: block('图的说明和数据来源，印在图题下方。', { group: 'source' }),
  label: block('条的名称。', { group: 'bar-part' }),
  value: block('条的数据：一个带出处的确数，如 75、31.5%。', { group: 'bar-part' }),
  'figure-number': empty('图的序号，如“图1”，全文连续。', 'number'),
};

/** Written by the composer for printed values; known to the checker, refused in a template. */
export const reservedElements: Readonly<Record<string, ElementRule>> = {
  cite: empty('带出处的内容。', 'inline', { attributes: { ref: optional(/^\d+$/, '序号') } }),
  data: empty('名称。', 'inline', { attributes: { ref: optional(/^\d+$/, '序号') } }),
};

/** What the composer puts around a template's markup. */
export const rootRule: ElementRule = structure('全文。', 'block', ['block', 'wide', 'annex', 'furniture']);

/** The elements of a group, as an author would write them. */
export const elementsOf = (groups: readonly Group[]): string[] =>
  Object.entries(vocabulary)
    .filter(([, { group }]) => groups.includes(group))
    .map(([name]) => name);
