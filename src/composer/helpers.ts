import { chineseNumeral } from './chinese-numerals.ts';
import { HelperFault, joinNames, sift, slices } from './list-selection.ts';
import { isCited, isList, isStated } from './values.ts';

/** What an argument has to be. */
export type ParameterKind = 'condition' | 'state' | 'list' | 'count' | 'field' | 'cited';

/** One word of the template language; the reference page is written from this table. */
export interface Helper {
  readonly usage: string;
  readonly description: string;
  /** How it may begin a block: {{#is …}} or {{#first …}}; null where it may not. */
  readonly block: 'condition' | 'loop' | null;
  readonly required: readonly ParameterKind[];
  readonly optional: readonly ParameterKind[];
  /** The kind of any number of further arguments; null where there are none. */
  readonly rest: ParameterKind | null;
  /** Called with arguments of the declared kinds only. */
  readonly apply: (values: readonly unknown[]) => unknown;
}

/** Every helper that a template may use, by name. */
export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  [
    'is',
    {
      ...takes(['state', 'state'], 'state'),
      usage: '(is state "value" "several")',
      description: '状态等于所列之一时成立。',
      block: 'condition',
      apply: ([value, ...states]) => states.includes(value),
    },
  ],
  [
    'not',
    {
      ...takes(['condition']),
      usage: '(not condition)',
      description: '条件不成立时成立。',
      apply: ([value]) => !holds(value),
    },
  ],
  [
    'and',
    {
      ...takes(['condition', 'condition'], 'condition'),
      usage: '(and a b)',
      description: '各条件都成立时成立。',
      apply: (values) => values.every(holds),
    },
  ],
  [
    'or',
    {
      ...takes(['condition', 'condition'], 'condition'),
      usage: '(or a b)',
      description: '有一个条件成立时成立。',
      apply: (values) => values.some(holds),
    },
  ],
  [
    'same',
    {
      ...takes(['cited', 'cited']),
      usage: '(same count of)',
      description: '两处印出的文字相同时成立，例如“5家中有5家”应写“5家均”。',
      block: 'condition',
      apply: ([one, other]) => citedText(one) === citedText(other),
    },
  ],
  [
    'ended',
    {
      ...takes(['cited']),
      usage: '(ended quotation)',
      description: '引文自带句末标点时成立；没有的，一句完了要补句号。',
      block: 'condition',
      apply: ([words]) => SENTENCE_END.test(citedText(words)),
    },
  ],
  [
    'any',
    {
      ...takes(['list']),
      usage: '(any list)',
      description: '列表不空时成立。',
      block: 'condition',
      apply: ([list]) => items(list).length > 0,
    },
  ],
  [
    'longer',
    {
      ...takes(['list', 'count']),
      usage: '(longer list 6)',
      description: '列表超过所给项数时成立。',
      block: 'condition',
      apply: ([list, count]) => items(list).length > Number(count),
    },
  ],
  [
    'having',
    {
      ...takes(['list', 'field']),
      usage: '(having list "field")',
      description: '列表中该字段不空的各项；字段可写成“a.b”，途经列表时有一项不空即算。',
      block: 'loop',
      apply: ([list, field]) => sift(items(list), String(field), isStated),
    },
  ],
  [
    'lacking',
    {
      ...takes(['list', 'field']),
      usage: '(lacking list "field")',
      description: '列表中该字段为空的各项；字段可写成“a.b”，途经列表时有一项为空即算。',
      block: 'loop',
      apply: ([list, field]) => sift(items(list), String(field), (value) => !isStated(value)),
    },
  ],
  [
    'first',
    {
      ...takes(['list', 'count']),
      usage: '{{#first list 3}}…{{/first}}',
      description: '列表的前几项。',
      block: 'loop',
      apply: ([list, count]) => items(list).slice(0, Number(count)),
    },
  ],
  [
    'slices',
    {
      ...takes(['list', 'count']),
      usage: '{{#slices rows 8 as |part|}}…{{/slices}}',
      description: '把列表分成尽量等长的几段，每段不超过所给项数。',
      block: 'loop',
      apply: ([list, count]) => slices(items(list), Number(count)),
    },
  ],
  [
    'at',
    {
      ...takes(['list', 'count']),
      usage: '{{#with (at cells index)}}…{{/with}}',
      description: '列表中的一项，从零数起。',
      apply: ([list, index]) =>
        Number(index) < items(list).length ? items(list)[Number(index)] : new HelperFault('列表没有这么多项'),
    },
  ],
  [
    'size',
    {
      ...takes(['list'], 'list'),
      usage: '{{ordinal (size list)}}',
      description: '各列表共有的项数，使序号接着排；只能用作序号，不能印出。',
      apply: (lists) => lists.reduce<number>((sum, list) => sum + items(list).length, 0),
    },
  ],
  [
    'names',
    {
      ...takes(['list'], null, ['field']),
      usage: '{{names units}} {{names cells "label"}}',
      description: '把名称用顿号连起来。',
      apply: ([list, field]) => joinNames(items(list), typeof field === 'string' ? field : 'name'),
    },
  ],
  [
    'ordinal',
    {
      ...takes(['count']),
      usage: '（{{ordinal @index}}）',
      description: '汉字序号：第零项是“一”。',
      apply: ([index]) =>
        Number(index) < 999
          ? { structural: chineseNumeral(Number(index) + 1) }
          : new HelperFault('序号超出九百九十九'),
    },
  ],
  [
    'arabic',
    {
      ...takes(['count']),
      usage: '{{arabic @index}}.',
      description: '阿拉伯数字序号：第零项是“1”。',
      apply: ([index]) => ({ structural: String(Number(index) + 1) }),
    },
  ],
]);

/**
 * Whether a condition is met: null, false and an empty list are not, any other fact is.
 * Numbers never are conditions (checked before): whether 0 counts would be a guess.
 */
export const holds = (value: unknown): boolean => value !== false && isStated(value);

/** A mark that closes a sentence or a clause, with the quotation marks and brackets after it. */
const SENTENCE_END = /[。！？；…!?;][”’』」》）)]*$/;

const citedText = (value: unknown): string => (isCited(value) ? value.text : '');

function takes(
  required: readonly ParameterKind[],
  rest: ParameterKind | null = null,
  optional: readonly ParameterKind[] = [],
) {
  return { required, optional, rest, block: null };
}

function items(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}
