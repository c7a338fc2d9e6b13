import type { Argv } from 'yargs';
import type { ChosenOption } from '../pipeline.ts';
import { type Given, last } from './given.ts';
import { UsageError } from './usage-error.ts';

/** How the briefing is to look. */
export interface LookArguments {
  readonly template: string;
  readonly style: string | null;
  readonly options: readonly ChosenOption[];
}

/** The lists that a clerk gives beside the reports. */
export interface ListArguments {
  readonly roster: string | null;
  readonly order: string | null;
  readonly corrections: string | null;
}

/** What the briefing is to tell. */
export interface BriefingArguments extends LookArguments, ListArguments {
  readonly title: string | null;
  readonly year: number | null;
}

/** Template, style and what is set of the template's options; title and year; the lists. */
export function briefingOptions<Given>(command: Argv<Given>) {
  return listOptions(
    command
      .option('template', {
        describe: '模板名，或模板文件夹的路径',
        type: 'string',
        requiresArg: true,
        coerce: last,
        default: 'regional',
      })
      .option('style', {
        describe: '版式名，或版式文件（.yaml）的路径，不给时用模板的版式',
        type: 'string',
        requiresArg: true,
        coerce: last,
      })
      .option('set', {
        describe: '设定模板的一个选项：名称=内容，可多次给出；没有给出的留作空位',
        type: 'string',
        requiresArg: true,
        coerce: chosenOptionsOf,
      })
      .option('title', {
        describe: '标题，不给时用模板的标题',
        type: 'string',
        requiresArg: true,
        coerce: titleOf,
      })
      .option('year', {
        describe: '只用这一年度的报告',
        type: 'string',
        requiresArg: true,
        coerce: yearOf,
      }),
  );
}

/** What was chosen, with what holds where nothing was. */
export function briefingArguments(given: {
  readonly template: string;
  readonly style: string | undefined;
  readonly set: ChosenOption[] | undefined;
  readonly title: string | undefined;
  readonly year: number | undefined;
  readonly roster: string | undefined;
  readonly order: string | undefined;
  readonly corrections: string | undefined;
}): BriefingArguments {
  return {
    template: given.template,
    style: given.style ?? null,
    options: given.set ?? [],
    title: given.title ?? null,
    year: given.year ?? null,
    ...listArguments(given),
  };
}

/** The roster, the order and the corrections. */
export function listOptions<Given>(command: Argv<Given>) {
  return command
    .option('roster', {
      describe: '应报单位名册（每行一个单位，或 CSV、YAML），据此列出未报单位和次序',
      type: 'string',
      requiresArg: true,
      coerce: last,
    })
    .option('order', {
      describe: '单位次序：每行一个单位的文件，或“区划代码”；不给时按名册，没有名册按区划代码',
      type: 'string',
      requiresArg: true,
      coerce: last,
    })
    .option('corrections', {
      describe: '更正单（YAML），不给时用报告文件夹里的 corrections.yaml',
      type: 'string',
      requiresArg: true,
      coerce: last,
    });
}

export function listArguments(given: {
  readonly roster: string | undefined;
  readonly order: string | undefined;
  readonly corrections: string | undefined;
}): ListArguments {
  const { roster = null, order = null, corrections = null } = given;
  return { roster, order, corrections };
}

function titleOf(given: Given | undefined): string | undefined {
  if (given === undefined) return undefined;
  const title = last(given).trim();
  if (title !== '' && !/\p{Cc}/u.test(title)) return title;
  throw new UsageError('标题不能为空，也不能含有换行等控制字符');
}

/** What `--set name=value` says, in all its occurrences; the names are the template's own. */
function chosenOptionsOf(given: Given | undefined): ChosenOption[] | undefined {
  return given === undefined ? undefined : [given].flat().map(chosenOptionOf);
}

function chosenOptionOf(given: string): ChosenOption {
  const [, name = '', value = ''] = /^\s*([^=＝]+?)\s*[=＝]\s*(.*?)\s*$/s.exec(given) ?? [];
  if (name === '') throw new UsageError(`选项“${given}”有误，应写作 --set 名称=内容`);
  if (!/\p{Cc}/u.test(given)) return { name, value };
  throw new UsageError(`选项“${name}”的内容不能含有换行等控制字符`);
}

function yearOf(given: Given | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^(?:19|20)\d\d$/.test(last(given))) return Number(last(given));
  throw new UsageError(`年度“${last(given)}”有误，应为四位数字，例如 2023`);
}
