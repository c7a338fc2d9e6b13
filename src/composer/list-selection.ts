import type { Name } from '../model/evidence.ts';
import { type Fields, isGroup, isList, isName, kindOf } from './values.ts';

/** What a helper cannot work with, in the words of a message. */
export class HelperFault {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The items for which the path leads to a value that passes the test, or to a list with one that does. */
export function sift(
  list: readonly unknown[],
  path: string,
  test: (value: unknown) => boolean,
): readonly unknown[] | HelperFault {
  const kept: unknown[] = [];
  for (const item of list) {
    const reached = reach(item, path.split('.'));
    if (reached instanceof HelperFault) return reached;
    if (reached.some(test)) kept.push(item);
  }
  return kept;
}

/** Every value to which the path leads; a list on the way leads to each of its items. */
function reach(value: unknown, fields: readonly string[]): unknown[] | HelperFault {
  const [field, ...others] = fields;
  if (field === undefined) return [value];
  if (!isGroup(value) || !Object.hasOwn(value, field)) return new HelperFault(`没有字段“${field}”`);
  const next: unknown = value[field];
  if (others.length === 0 || !isList(next)) return reach(next, others);
  const reached: unknown[] = [];
  for (const item of next) {
    const found = reach(item, others);
    if (found instanceof HelperFault) return found;
    reached.push(...found);
  }
  return reached;
}

/** Parts of nearly equal length, none longer than `most`. */
export function slices(list: readonly unknown[], most: number): readonly unknown[] | HelperFault {
  if (most < 1) return new HelperFault('每段至少一项');
  const parts = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part) => list.slice(part * size, (part + 1) * size));
}

/** Names with 、 between them; an item that is a group is named by its field. */
export function joinNames(list: readonly unknown[], field: string): Pick<Name, 'name'> | HelperFault {
  const words: string[] = [];
  for (const item of list) {
    const name = isGroup(item) && Object.hasOwn(item, field) ? (item as Fields)[field] : item;
    if (!isName(name)) return new HelperFault(`列表中有${kindOf(item)}，不是名称`);
    words.push(name.name);
  }
  if (words.length === 0) return new HelperFault('列表是空的，请先用 any 判断');
  return { name: words.join('、') };
}
