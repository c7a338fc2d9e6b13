import type { Cited, Name } from '../model/evidence.ts';

/** A number or mark that orders the document itself (一, 1, 表1) and says nothing about the reports. */
export interface StructuralText {
  readonly structural: string;
}

/** An option that the user has not set: printed as a placeholder of its name, and no condition is met by it. */
export interface NotGiven {
  readonly notGiven: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isCited = (value: unknown): value is Cited =>
  isObject(value) &&
  Object.hasOwn(value, 'text') &&
  typeof value.text === 'string' &&
  Object.hasOwn(value, 'evidence') &&
  isObject(value.evidence);

export const isName = (value: unknown): value is Name =>
  isObject(value) && Object.hasOwn(value, 'name') && typeof value.name === 'string';

export const isStructural = (value: unknown): value is StructuralText =>
  isObject(value) && Object.hasOwn(value, 'structural') && typeof value.structural === 'string';

export const isNotGiven = (value: unknown): value is NotGiven =>
  isObject(value) && Object.hasOwn(value, 'notGiven') && typeof value.notGiven === 'string';

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A group of facts whose own fields a template may name; a figure or a name is a leaf and has none. */
export const isGroup = (value: unknown): value is Fields =>
  isObject(value) && !isCited(value) && !isName(value) && !isStructural(value) && !isNotGiven(value);

/** Whether a fact is there: not null, no empty list, no option that was not given. false is a fact. */
export const isStated = (value: unknown): boolean =>
  value !== null && !(isList(value) && value.length === 0) && !isNotGiven(value);

/** What kind of value it is, in the words of a message. */
export function kindOf(value: unknown): string {
  if (value === null) return '空值';
  if (isList(value)) return '列表';
  if (isCited(value)) return '带出处的内容';
  if (isName(value)) return '名称';
  if (isNotGiven(value)) return '没有给出的选项';
  if (typeof value === 'boolean') return '是非值';
  if (typeof value === 'number') return '数目';
  if (typeof value === 'string') return '文字';
  return '一组字段';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
