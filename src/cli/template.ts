import { isError } from '../diagnostics/is-error.ts';
import {
  checkTemplate,
  type FieldGap,
  type ListedTemplate,
  listTemplates,
  type MadeTemplate,
  newTemplate,
  type ShownTemplate,
  showTemplate,
  type TemplateCheck,
} from '../templates.ts';
import { print, printDiagnostics } from './console-output.ts';
import type { TemplateArguments, TemplateCheckArguments } from './template-arguments.ts';

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
    case 'template-check':
      return await runCheck(asked);
  }
}

/** Gives the exit code: 1 where the template has errors, 2 where it could not be checked. */
async function runCheck(asked: TemplateCheckArguments): Promise<0 | 1 | 2> {
  const check = await checkTemplate(asked);
  if (asked.json) print(JSON.stringify(check, null, 2));
  else {
    printDiagnostics(check.diagnostics);
    if (check.template !== null) print(...checked(check, asked.inputs.length > 0));
  }
  if (check.template === null) return 2;
  return check.diagnostics.some(isError) ? 1 : 0;
}

function checked({ template, tried, gaps, diagnostics }: TemplateCheck, onInputs: boolean): string[] {
  const faults = diagnostics.filter(isError).length;
  const whole = faults === 0 ? '没有错误' : `${faults}处错误`;
  const of = onInputs ? `${tried - 1}种样例和所给的报告` : `${tried}种样例`;
  return [
    `模板“${template}”：用${of}试印，${whole}。`,
    ...(gaps.length === 0 ? [] : [onInputs ? '所给报告中为空的字段：' : '样例中可能为空的字段：']),
    ...(onInputs ? gaps.map(gapLine) : possibleGaps(gaps)).map((line) => `  ${line}`),
  ];
}

/** One line for each group of fields. */
function possibleGaps(gaps: readonly FieldGap[]): string[] {
  const groups = [...new Set(gaps.map(({ of }) => of))];
  return groups.map((group) => {
    const fields = gaps.filter(({ of }) => of === group).map(({ field }) => field);
    return `${group === '' ? '（简报）' : group}：${fields.join('、')}`;
  });
}

/** So many units are named in a line. */
const NAMED = 6;

function gapLine({ of, field, empty, total, units }: FieldGap): string {
  const path = of === '' ? field : `${of}.${field}`;
  if (total === 1) return `${path}：为空`;
  const named = `${units.slice(0, NAMED).join('、')}${units.length > NAMED ? `等${units.length}家` : ''}`;
  return `${path}：${total}处中有${empty}处为空${named === '' ? '' : `（${named}）`}`;
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
