import { type Rule, rule } from './rule.ts';

/** Making templates and checking them. */
export const templateAuthoringMessages = {
  'bad-template-name': rule<{ name: string }>(
    'error',
    ({ name }) => `“${name}”不能作模板的名称。`,
    '请用汉字、字母、数字和连字符，以汉字、字母或数字开头。',
  ),
  'template-exists': rule(
    'error',
    () => '这里已有同名的文件或文件夹，没有改动它，也没有写出任何文件。',
    '请换一个名称，或先把它移开。',
  ),
  'unwritable-template': rule<{ reason: string }>(
    'error',
    ({ reason }) => `无法写入模板文件夹（${reason}），没有写出任何文件。`,
    '请换一个可以写入的位置，例如 ./我的模板。',
  ),
  'unused-partial': rule<{ names: readonly string[] }>(
    'warning',
    ({ names }) =>
      `部件“${names.slice(0, 5).join('”“')}”${names.length > 5 ? `等${names.length}个` : ''}没有用到。`,
    '请检查引用处 {{> …}} 的拼写，或删去这些文件。',
  ),
  'unreached-part': rule<{ column: number }>(
    'info',
    ({ column }) => `第${column}列：从这里起的一段，各种样例都没有印出，其中的字段未能核对。`,
    '请检查它的条件是否写反；条件确实少见的，请用真实的报告再核对一次。',
  ),
  'preview-port': rule<{ port: number; reason: string }>(
    'error',
    ({ port, reason }) => `无法在端口 ${port} 上预览（${reason}）。`,
    '请用 --port 换一个端口，或不写 --port。',
  ),
} as const satisfies Record<string, Rule<never>>;
