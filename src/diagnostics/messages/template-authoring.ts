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
} as const satisfies Record<string, Rule<never>>;
