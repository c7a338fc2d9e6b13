import type { Argv } from 'yargs';
import { type ListArguments, listArguments, listOptions } from './briefing-options.ts';
import { type ReadingArguments, readingArguments, readingOptions } from './reading-options.ts';

/** What `jianbao template …` was asked to do. */
export type TemplateArguments =
  | { readonly command: 'template-list'; readonly json: boolean }
  | { readonly command: 'template-show'; readonly template: string; readonly json: boolean }
  | {
      readonly command: 'template-new';
      readonly name: string;
      readonly from: string;
      readonly json: boolean;
    }
  | TemplateCheckArguments;

export interface TemplateCheckArguments extends ReadingArguments, ListArguments {
  readonly command: 'template-check';
  readonly template: string;
  /** Reports to try the template on besides the samples. */
  readonly inputs: readonly string[];
}

/** The words of these commands, for suggestions. */
export const templateWords = ['template', 'list', 'show', 'new', 'check', 'from'];

/** The commands below `jianbao template`; `choose` receives what was understood. */
export function templateCommands(command: Argv, choose: (chosen: TemplateArguments) => void): Argv {
  return command
    .command('list', '列出可用的模板', withJson, ({ json }) => choose({ command: 'template-list', json }))
    .command(
      'show <name>',
      '查看一个模板的说明和组成',
      (own) => withJson(own.positional('name', templateName)),
      ({ name, json }) => choose({ command: 'template-show', template: name, json }),
    )
    .command(
      'new <name>',
      '由现有模板复制出一个新模板，带讲解',
      (own) =>
        withJson(
          own
            .positional('name', {
              describe: '新模板的名称（放进自己的模板文件夹），或文件夹的路径，如 ./我的模板',
              type: 'string',
              demandOption: true,
            })
            .option('from', {
              describe: '由哪个模板复制：模板名，或模板文件夹的路径',
              type: 'string',
              requiresArg: true,
              default: 'regional',
            }),
        ),
      ({ name, from, json }) => choose({ command: 'template-new', name, from, json }),
    )
    .command(
      'check <name> [inputs..]',
      '用各种样例试印一个模板，一次列出全部错误；给出报告时也用这些报告试印',
      (own) =>
        listOptions(
          readingOptions(
            own.positional('name', templateName).positional('inputs', {
              describe: '报告文件或文件夹，可给多个；说明其中哪些字段为空',
              type: 'string',
              array: true,
            }),
          ),
        ),
      (given) =>
        choose({
          command: 'template-check',
          template: given.name,
          inputs: given.inputs ?? [],
          ...readingArguments(given),
          ...listArguments(given),
        }),
    )
    .demandCommand(1, '没有说明要做什么，可用 template list、show、new 或 check');
}

const templateName = {
  describe: '模板名，或模板文件夹的路径',
  type: 'string',
  demandOption: true,
} as const;

function withJson<Given>(command: Argv<Given>) {
  return command.option('json', { describe: '以 JSON 输出，供程序使用', type: 'boolean', default: false });
}
