import { readFile } from 'node:fs/promises';
import type { OptionValues } from './composer/chosen-options.ts';
import type { TemplateOption } from './composer/template-options.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Filling } from './writers/docx/letterhead/fill.ts';
import { type Letterhead, openLetterhead, TITLE_TAG } from './writers/docx/letterhead/letterhead.ts';

/** What the heads of official documents print beside title and text (GB/T 9704-2012, 7.2 to 7.4). */
const usual: readonly TemplateOption[] = [
  option('文号', 'text', '发文字号'),
  option('发文字号', 'text', '发文字号'),
  option('期号', 'text', '简报的期号'),
  option('份号', 'text', '份号'),
  option('密级', 'text', '密级和保密期限'),
  option('紧急程度', 'text', '紧急程度'),
  option('签发人', 'text', '签发人'),
  option('主送', 'text', '主送机关'),
  option('抄送', 'text', '抄送机关'),
  option('编制单位', 'text', '编制单位'),
  option('发文机关', 'text', '发文机关'),
  option('印发机关', 'text', '印发机关'),
  option('印发日期', 'date', '印发日期'),
  option('日期', 'date', '成文日期'),
  option('成文日期', 'date', '成文日期'),
  option('联系人', 'text', '联系人'),
  option('联系电话', 'text', '联系电话'),
  option('份数', 'text', '印制份数'),
];

function option(name: string, type: TemplateOption['type'], description: string): TemplateOption {
  return { name, type, description: `信头中的${description}`, default: null };
}

/** What a user may set for a letterhead beside what the template declares. */
export const letterheadOptions = (declared: readonly TemplateOption[]): readonly TemplateOption[] =>
  usual.filter(({ name }) => !declared.some((other) => other.name === name));

/** Reads a letterhead, whose tags are title, text and the options. */
export async function readLetterhead(
  path: string,
  options: readonly TemplateOption[],
): Promise<{ letterhead: Letterhead } | { faults: readonly Diagnostic[] }> {
  const known = [TITLE_TAG, ...options.map(({ name }) => name)];
  try {
    return openLetterhead(await readFile(path), path, known);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { faults: [diagnose('letterhead-unreadable', { reason: failureReason(error) }, { file: path })] };
  }
}

/** What is printed for each tag: what was set, else a placeholder that is seen. */
export function fillingsOf(title: string, options: OptionValues): ReadonlyMap<string, Filling> {
  const set = Object.entries(options).map(([name, value]): [string, Filling] => {
    if (typeof value === 'boolean') return [name, { words: value ? '是' : '否', isPlaceholder: false }];
    if (Array.isArray(value) && value.length > 0) {
      return [name, { words: value.map((item) => item.name).join('、'), isPlaceholder: false }];
    }
    if ('name' in value) return [name, { words: value.name, isPlaceholder: false }];
    return [name, { words: `〔${name}〕`, isPlaceholder: true }];
  });
  return new Map([...set, [TITLE_TAG, { words: title, isPlaceholder: false }]]);
}
