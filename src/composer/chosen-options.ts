import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Name } from '../model/evidence.ts';
import { optionTypeName, type TemplateOption } from './template-options.ts';
import type { NotGiven } from './values.ts';

/** What a user sets: `--set 发文字号=渝府发〔2025〕12号`. */
export interface ChosenOption {
  readonly name: string;
  readonly value: string;
}

/** Words of the user's, who answers for them: printed as they are, digits and all. */
type GivenWords = Pick<Name, 'name'>;
type OptionValue = GivenWords | NotGiven | readonly GivenWords[] | boolean;

/** What templates read as `options.…`, one for each declared option. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/**
 * Settles every option that a template declares: what the user gave, else its default, else nothing. Of one
 * that is given more than once the last counts; lists are put together.
 *
 * @returns the values, and a diagnostic for every unknown option and every value of the wrong kind
 */
export function settleOptions(
  declared: readonly TemplateOption[],
  chosen: readonly ChosenOption[],
): { options: OptionValues; diagnostics: Diagnostic[] } {
  const known = declared.map(described);
  const faults = chosen
    .filter(({ name }) => !declared.some((option) => option.name === name))
    .map(({ name }) => diagnose('unknown-option', { name, known }));
  const values = declared.map((option): [string, OptionValue] => {
    const given = chosen.filter(({ name }) => name === option.name).map(({ value }) => value);
    const written = given.length > 0 ? given : option.default === null ? [] : [option.default];
    const value = settled(option, written);
    if (value !== null) return [option.name, value];
    const detail = { name: option.name, value: written.join('、'), type: optionTypeName[option.type], known };
    faults.push(diagnose('bad-option', detail));
    return [option.name, { notGiven: option.name }];
  });
  return { options: Object.fromEntries(values), diagnostics: faults };
}

/** How an option is listed: 发文字号（文字：……）. */
const described = ({ name, type, description }: TemplateOption): string =>
  `${name}（${optionTypeName[type]}；${description}）`;

/** null where what was written is not of the option's type. */
function settled({ name, type }: TemplateOption, written: readonly string[]): OptionValue | null {
  const last = written.at(-1)?.trim();
  switch (type) {
    case 'list': {
      const items = written.flatMap((list) => list.split(/[、，,；;]/)).map((item) => item.trim());
      return items.filter((item) => item !== '').map((item) => ({ name: item }));
    }
    case 'boolean':
      return last === undefined ? false : (TRUTH[last.toLowerCase()] ?? null);
    case 'text':
      if (last === undefined) return { notGiven: name };
      return last === '' ? null : { name: last };
    case 'number':
      if (last === undefined) return { notGiven: name };
      return /^\d{1,9}$/.test(last.normalize('NFKC'))
        ? { name: String(Number(last.normalize('NFKC'))) }
        : null;
    case 'date':
      if (last === undefined) return { notGiven: name };
      return dateOf(last);
  }
}

const TRUTH: Readonly<Record<string, boolean>> = { 是: true, true: true, 否: false, false: false };

/** 2025年3月1日, without leading zeros (GB/T 9704-2012, 7.3.5.4). */
function dateOf(written: string): GivenWords | null {
  const parts = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(written.normalize('NFKC'));
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const instant = new Date(Date.UTC(year, month - 1, day));
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists ? { name: `${year}年${month}月${day}日` } : null;
}
