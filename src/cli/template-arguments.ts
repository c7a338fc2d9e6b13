import type { Argv } from 'yargs';

/** What `jianbao template …` was asked to do. */
export type TemplateArguments =
  | { readonly command: 'template-list'; readonly json: boolean }
  | { readonly command: 'template-show'; readonly template: string; readonly json: boolean }
  | {
      readonly command: 'template-new';
      readonly name: string;
      readonly from: string;
      readonly json: boolean;
    };

/** The words of these commands, for suggestions. */
export const templateWords = ['template', 'list', 'show', 'new', 'from'];

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
    .demandCommand(1, '没有说明要做什么，可用 template list、show 或 new');
}

const templateName = {
  describe: '模板名，或模板文件夹的路径',
  type: 'string',
  demandOption: true,
} as const;

function withJson<Given>(command: Argv<Given>) {
  return command.option('json', { describe: '以 JSON 输出，供程序使用', type: 'boolean', default: false });
}
