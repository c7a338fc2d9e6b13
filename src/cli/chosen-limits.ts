import { type ChosenLimits, type LimitName, limitTable } from '../choices.ts';
import { closestWord } from './closest-word.ts';
import { UsageError } from './usage-error.ts';

export type { ChosenLimits };

const LARGEST = 1_000_000_000;

/** What `--limit name=value` says, in all its occurrences. Throws UsageError, with the list of names. */
export function limitsOf(given: string | readonly string[] | undefined): ChosenLimits | undefined {
  if (given === undefined) return undefined;
  return Object.fromEntries([given].flat().map(limitOf));
}

function limitOf(given: string): readonly [LimitName, number] {
  const [, name = given, value = ''] = /^\s*([^=＝]*?)\s*[=＝]\s*(.*?)\s*$/.exec(given) ?? [];
  const limit = limitTable.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (limit === undefined) {
    const meant = closestWord(
      name,
      limitTable.map((known) => known.name),
    );
    const guess = meant === null ? '' : `（是不是“${meant}”？）`;
    throw new UsageError(`没有名为“${name}”的上限${guess}，可用 ${listed()}`);
  }
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > LARGEST) {
    throw new UsageError(`上限“${given}”有误，应写作 ${limit.name}=${limit.standard}（单位：${limit.unit}）`);
  }
  return [limit.name, Number(value)];
}

function listed(): string {
  return limitTable
    .map(({ name, what, standard, unit }) => `${name}（${what}，${standard}${unit}）`)
    .join('、');
}
