import { type Rule, rule } from './rule.ts';

/** Word documents that a briefing is written into. */
export const letterheadMessages = {
  'letterhead-unreadable': rule<{ reason: string }>(
    'error',
    ({ reason }) => `信头文件无法使用（${reason}），未生成任何文件。`,
    '请用 Word 或 WPS 另存为 .docx。',
  ),
  'letterhead-no-body': rule(
    'error',
    () => '信头文件里没有 {{正文}}，不知道简报的正文放在哪里。',
    '请在正文的位置单独写一段 {{正文}}。',
  ),
  'letterhead-body-place': rule<{ words: string }>(
    'error',
    ({ words }) => `{{正文}} 应单独成段，且不在表格、文本框里。现在是：“${words}”。`,
    '请让 {{正文}} 自成一段。',
  ),
  'letterhead-tag-unknown': rule<{ name: string; known: readonly string[] }>(
    'error',
    ({ name, known }) => `信头文件里的 {{${name}}} 不认识。可用：${known.join('、')}。`,
    '请检查写法；要用别的名称，请在模板的 options 中声明。',
  ),
  'letterhead-tag-repeated': rule<{ name: string; count: number }>(
    'error',
    ({ name, count }) => `信头文件里的 {{${name}}} 写了 ${count} 次，只能写一次。`,
    '请删去多余的。',
  ),
  'letterhead-tag-broken': rule<{ words: string }>(
    'error',
    ({ words }) => `信头文件里的大括号不成对：“${words}”。`,
    '请写作 {{名称}}，中间不换行、不用制表符。',
  ),
} as const satisfies Record<string, Rule<never>>;
