import type { Helper, ParameterKind } from './helpers.ts';
import { isCited, isList, kindOf } from './values.ts';

/** Says what is wrong with a helper's arguments; null where they are of the declared kinds. */
export function argumentFault(helper: Helper, values: readonly unknown[]): string | null {
  const named = [...helper.required, ...helper.optional];
  for (const [index, value] of values.entries()) {
    const kind = named[index] ?? helper.rest;
    if (kind && !KINDS[kind].test(value)) {
      return `第${index + 1}个应为${KINDS[kind].label}，而给出的是${kindOf(value)}`;
    }
  }
  return null;
}

/** Says whether a helper is given too few or too many arguments; null where their number is right. */
export function countFault(helper: Helper, given: number): string | null {
  const least = helper.required.length;
  const most = helper.rest === null ? least + helper.optional.length : Number.POSITIVE_INFINITY;
  if (given < least) return `至少要有${least}个，写法：${helper.usage}`;
  return given > most ? `至多有${most}个，写法：${helper.usage}` : null;
}

const KINDS: Record<ParameterKind, { label: string; test: (value: unknown) => boolean }> = {
  condition: { label: '条件', test: (value) => typeof value !== 'number' },
  state: { label: '状态文字', test: (value) => typeof value === 'string' || typeof value === 'boolean' },
  list: { label: '列表', test: isList },
  count: { label: '数目', test: (value) => Number.isInteger(value) && Number(value) >= 0 },
  field: { label: '字段名', test: (value) => typeof value === 'string' },
  cited: { label: '带出处的内容', test: isCited },
};
