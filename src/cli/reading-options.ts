import type { Argv } from 'yargs';
import { type Encoding, encodingNames } from '../choices.ts';
import { type ChosenLimits, limitsOf } from './chosen-limits.ts';
import { type Given, last } from './given.ts';
import { UsageError } from './usage-error.ts';

/** How inputs are to be read. */
export interface ReadingArguments {
  readonly encoding: Encoding | null;
  readonly soffice: string | null;
  readonly limits: ChosenLimits;
  readonly json: boolean;
}

/** The options of every command that reads inputs. */
export function readingOptions<Given>(command: Argv<Given>) {
  return command
    .option('encoding', {
      describe: `文本文件的编码，不给时自动判断（${Object.keys(encodingNames).join('、')}）`,
      type: 'string',
      requiresArg: true,
      coerce: encodingOf,
    })
    .option('soffice', {
      describe: 'LibreOffice 的程序或所在文件夹，不给时自动查找；读取 .doc、.wps、.rtf 时使用',
      type: 'string',
      requiresArg: true,
      coerce: last,
    })
    .option('limit', {
      describe: '放宽或收紧一项读取上限：名称=数值，可多次给出（名称见 --limit list）',
      type: 'string',
      requiresArg: true,
      coerce: limitsOf,
    })
    .option('json', { describe: '以 JSON 输出，供程序使用', type: 'boolean', default: false });
}

/** What was chosen, with what holds where nothing was. */
export function readingArguments(given: {
  readonly encoding: Encoding | undefined;
  readonly soffice: string | undefined;
  readonly limit: ChosenLimits | undefined;
  readonly json: boolean;
}): ReadingArguments {
  const { encoding = null, soffice = null, limit = {}, json } = given;
  return { encoding, soffice, limits: limit, json };
}

function encodingOf(given: Given | undefined): Encoding | undefined {
  if (given === undefined) return undefined;
  const encoding = encodingNames[last(given).toLowerCase()];
  if (encoding !== undefined) return encoding;
  throw new UsageError(`不认识编码“${last(given)}”，可用 ${Object.keys(encodingNames).join('、')}`);
}
