import {
  type ListedTemplate,
  listTemplates,
  type MadeTemplate,
  newTemplate,
  type ShownTemplate,
  showTemplate,
} from '../templates.ts';
import { print, printDiagnostics } from './console-output.ts';
import type { TemplateArguments } from './template-arguments.ts';

/** `jianbao template …`. Gives the exit code: 2 where there is no such template or nothing was written. */
export async function runTemplate(asked: TemplateArguments): Promise<0 | 1 | 2> {
  switch (asked.command) {
    case 'template-list': {
      const { templates, diagnostics } = await listTemplates();
      printDiagnostics(diagnostics);
      print(...(asked.json ? [JSON.stringify(templates, null, 2)] : templates.flatMap(listed)));
      return 0;
    }
    case 'template-show':
      return tell(await showTemplate(asked.template), asked.json, shown);
    case 'template-new':
      return tell(await newTemplate(asked), asked.json, made);
  }
}

function tell<Result extends object>(
  result: Result | readonly Parameters<typeof printDiagnostics>[0][number][],
  json: boolean,
  account: (result: Result) => string[],
): 0 | 2 {
  if (Array.isArray(result)) {
    printDiagnostics(result);
    return 2;
  }
  const done = result as Result;
  print(...(json ? [JSON.stringify(done, null, 2)] : account(done)));
  return 0;
}

const listed = ({ name, label, description, own }: ListedTemplate): string[] => [
  `${name}　${label}${own ? '（自己的）' : ''}`,
  `  ${description}`,
];

const shown = (template: ShownTemplate): string[] => [
  ...listed(template),
  `  文件属性：${template.subject}；关键词 ${template.keywords.join('、') || '无'}`,
  ...template.options.map(
    ({ name, type, description, default: usual }) =>
      `  可设 ${name}（${type}）：${description}${usual === null ? '' : `；不设时为“${usual}”`}`,
  ),
  `  位置：${template.folder}`,
  `  组成：${template.sources.join('、')}`,
];

const made = ({ folder, template, files }: MadeTemplate): string[] => [
  `新模板：${folder}（${files.length}个文件，从 main.hbs 改起）`,
  `核对：jianbao template check ${template}`,
  `预览：jianbao preview 报告文件夹 --template ${template}`,
  `使用：jianbao generate 报告文件夹 -o 输出文件夹 --template ${template}`,
];
