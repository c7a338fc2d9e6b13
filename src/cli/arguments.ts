import { readFileSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { namePartNames, namePatternFault, type OutputFormat, outputFormats } from '../choices.ts';
import { namesAfterDashes } from './after-dashes.ts';
import { type BriefingArguments, briefingArguments, briefingOptions } from './briefing-options.ts';
import { type Given, last } from './given.ts';
import { type ReadingArguments, readingArguments, readingOptions } from './reading-options.ts';
import { type TemplateArguments, templateCommands, templateWords } from './template-arguments.ts';
import { UsageError, usageProblem } from './usage-error.ts';

export interface InspectArguments extends ReadingArguments {
  readonly command: 'inspect';
  readonly inputs: readonly string[];
  readonly ndjson: boolean;
}

export interface GenerateArguments extends ReadingArguments, BriefingArguments {
  readonly command: 'generate';
  readonly inputs: readonly string[];
  readonly outputFolder: string;
  readonly formats: readonly OutputFormat[];
  readonly name: string | null;
  readonly letterhead: string | null;
  readonly attachModel: boolean;
}

export interface PreviewArguments extends ReadingArguments, BriefingArguments {
  readonly command: 'preview';
  /** None: a sample is shown. */
  readonly inputs: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  readonly open: boolean;
}

export interface VerifyArguments extends ReadingArguments {
  readonly command: 'verify';
  readonly target: string;
  readonly sourcesFolder: string | null;
}

export interface FontsArguments {
  readonly command: 'fonts';
  readonly style: string | null;
  readonly json: boolean;
}

/** `none`: help, the version or the completion script was asked for and has been printed. */
export type Arguments =
  | InspectArguments
  | GenerateArguments
  | VerifyArguments
  | PreviewArguments
  | TemplateArguments
  | FontsArguments
  | { readonly command: 'none' };

const KNOWN_WORDS = [
  ...['inspect', 'generate', 'verify', 'completion', 'help', 'version', 'json', 'encoding'],
  ...['output', 'template', 'format', 'title', 'year', 'sources', 'soffice', 'limit', 'ndjson'],
  ...['roster', 'order', 'corrections', 'set', 'style', 'name', 'attach-model', 'letterhead', 'fonts'],
  ...['preview', 'port', 'open'],
  ...templateWords,
];

/** What a clerk sends on; the others are written where they are asked for. */
const USUAL_FORMATS = 'docx,pdf';

/** Understands what was typed. Throws UsageError, in Chinese, where that cannot be done. */
export async function readArguments(args: readonly string[]): Promise<Arguments> {
  let chosen: Arguments = { command: 'none' };
  await yargs(namesAfterDashes(args))
    .scriptName('jianbao')
    .locale('zh_CN')
    .usage('简报：把一批法治政府建设年度报告汇编成一份可逐字核对的综合简报\n\n用法：$0 <命令> [选项]')
    .command(
      'generate <inputs..>',
      '从报告文件或文件夹生成简报',
      (command) => generateOptions(inputOptions(command)),
      (given) => {
        chosen = {
          command: 'generate',
          inputs: given.inputs,
          ...readingArguments(given),
          ...briefingArguments(given),
          outputFolder: given.output,
          formats: given.format,
          name: given.name ?? null,
          letterhead: letterheadOf(given.letterhead, given.format),
          attachModel: attachingModel(given.attachModel, given.format),
        };
      },
    )
    .command(
      'inspect <inputs..>',
      '只读取和解析，查看每份报告中识别出的内容',
      (command) => inspectOptions(inputOptions(command)),
      (given) => {
        if (given.json && given.ndjson) throw new UsageError('--json 和 --ndjson 只能用一个');
        chosen = {
          command: 'inspect',
          inputs: given.inputs,
          ...readingArguments(given),
          ndjson: given.ndjson,
        };
      },
    )
    .command(
      'preview [inputs..]',
      '在浏览器里预览：模板、版式、名册、更正单或报告一改，页面随即更新',
      previewOptions,
      (given) => {
        chosen = {
          command: 'preview',
          inputs: given.inputs ?? [],
          ...readingArguments(given),
          ...briefingArguments(given),
          port: given.port ?? 0,
          open: given.open,
        };
      },
    )
    .command(
      'verify <file>',
      '核对已生成的简报：每个数字和引文是否仍与原报告一致',
      verifyOptions,
      (given) => {
        chosen = {
          command: 'verify',
          target: given.file,
          sourcesFolder: given.sources ?? null,
          ...readingArguments(given),
        };
      },
    )
    .command('template', '查看、制作和核对模板（list、show、new、check）', (command) =>
      templateCommands(command, (asked) => {
        chosen = asked;
      }),
    )
    .command(
      'fonts',
      '列出各部分在 PDF 和 DOCX 中所用的字体',
      (command) =>
        command
          .option('style', {
            describe: '版式名，或版式文件（.yaml）的路径',
            type: 'string',
            requiresArg: true,
            coerce: last,
          })
          .option('json', { describe: '以 JSON 输出，供程序使用', type: 'boolean', default: false }),
      (given) => {
        chosen = { command: 'fonts', style: given.style ?? null, json: given.json };
      },
    )
    .completion('completion', '输出命令行补全脚本（bash、zsh）')
    .example('$0 generate 报告文件夹 -o 输出文件夹', '生成 DOCX 和 PDF')
    .example('$0 preview 报告文件夹 --template ./我的模板', '边改模板边看')
    .example('$0 inspect 报告文件夹 --json', '以 JSON 输出解析结果')
    .example('$0 inspect 报告文件夹 --ndjson > 一部分.ndjson', '分批解析，再把各部分交给 generate')
    .example('$0 verify 输出文件夹/简报.docx', '核对简报中的数字和引文')
    .demandCommand(1, '没有给出命令，可用 generate、preview、inspect、verify 或 template')
    .strict()
    .help('help', '显示帮助')
    .alias('help', 'h')
    .version('version', '显示版本号', ownVersion())
    .alias('version', 'v')
    .parserConfiguration({ 'parse-positional-numbers': false })
    .wrap(100)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // yargs' own complaints come as a message or as a YError; anything else is not about what was typed.
      if (error instanceof Error && error.name !== 'YError') throw error;
      throw new UsageError(usageProblem(message ?? error?.message ?? '', KNOWN_WORDS));
    })
    .parseAsync();
  return chosen;
}

function inputOptions(command: Argv) {
  return readingOptions(
    command.positional('inputs', {
      describe: '报告文件、文件夹、压缩包（.zip），或 inspect 输出的 .json、.ndjson，可给多个',
      type: 'string',
      array: true,
      demandOption: true,
    }),
  );
}

function previewOptions(command: Argv) {
  return briefingOptions(
    readingOptions(
      command
        .positional('inputs', {
          describe: '报告文件或文件夹，可给多个；不给时显示样例',
          type: 'string',
          array: true,
        })
        .option('port', {
          describe: '端口，不给时自动选择',
          type: 'string',
          requiresArg: true,
          coerce: portOf,
        })
        .option('open', { describe: '打开浏览器；--no-open 只显示地址', type: 'boolean', default: true }),
    ),
  );
}

function portOf(given: Given | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(last(given)) ? Number(last(given)) : Number.NaN;
  if (port > 0 && port < 65536) return port;
  throw new UsageError(`端口“${last(given)}”有误，应为 1 至 65535 的整数`);
}

function verifyOptions(command: Argv) {
  return readingOptions(
    command
      .positional('file', {
        describe: '简报的 DOCX、PDF、XLSX 或 .evidence.json 文件',
        type: 'string',
        demandOption: true,
      })
      .option('sources', {
        describe: '原报告所在的文件夹，不给时按生成时的位置查找',
        type: 'string',
        requiresArg: true,
        coerce: last,
      }),
  );
}

function inspectOptions<Given>(command: Argv<Given>) {
  return command.option('ndjson', {
    describe: '每份报告一行 JSON，读完一份输出一份，适合大批报告',
    type: 'boolean',
    default: false,
  });
}

function generateOptions<Given>(command: Argv<Given>) {
  return briefingOptions(command)
    .option('output', {
      alias: 'o',
      describe: '输出文件夹，没有时自动建立',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      coerce: last,
    })
    .option('format', {
      describe: `输出格式，用逗号分开（${outputFormats.join('、')}）`,
      type: 'string',
      requiresArg: true,
      coerce: formatsOf,
      default: USUAL_FORMATS,
    })
    .option('name', {
      describe: `文件名，不含扩展名，可用 ${namePartNames.map((part) => `{${part}}`).join('、')}，例如 附件1.{title}`,
      type: 'string',
      requiresArg: true,
      coerce: nameOf,
    })
    .option('letterhead', {
      describe:
        '红头等 Word 信头（.docx），正文写入其中的 {{正文}}，{{标题}}、{{文号}} 等一并填好；只用于 DOCX',
      type: 'string',
      requiresArg: true,
      coerce: last,
    })
    .option('attach-model', {
      describe: '把解析结果（inspect 的 JSON）作为附件放进 PDF，此时为 PDF/A-3b',
      type: 'boolean',
      default: false,
    });
}

/** Those of all occurrences: `--format docx --format pdf` is `--format docx,pdf`. */
function formatsOf(given: Given): OutputFormat[] {
  const asked = [given]
    .flat()
    .flatMap((list) => list.toLowerCase().split(/[,，、]/))
    .map((name) => name.trim());
  for (const name of asked) {
    if (!outputFormats.some((format) => format === name))
      throw new UsageError(`不支持输出格式“${name}”，可用 ${outputFormats.join('、')}`);
  }
  return outputFormats.filter((format) => asked.includes(format));
}

function nameOf(given: Given | undefined): string | undefined {
  if (given === undefined) return undefined;
  const fault = namePatternFault(last(given));
  if (fault === null) return last(given);
  throw new UsageError(fault);
}

function letterheadOf(given: string | undefined, formats: readonly OutputFormat[]): string | null {
  if (given !== undefined && !formats.includes('docx'))
    throw new UsageError('--letterhead 须与 DOCX 一起使用');
  return given ?? null;
}

function attachingModel(asked: boolean, formats: readonly OutputFormat[]): boolean {
  if (asked && !formats.includes('pdf')) throw new UsageError('--attach-model 须与 PDF 一起使用');
  return asked;
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
