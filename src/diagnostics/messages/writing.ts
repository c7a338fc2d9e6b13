import { type Rule, rule } from './rule.ts';

/** Writing the documents. */
export const writingMessages = {
  'unprintable-character': rule<{ character: string; count: number }>(
    'warning',
    ({ character, count }) => `文字中有 ${count} 处无法写入文档的字符 ${character}，已去掉。`,
    '请检查原报告中该处是否有乱码。',
  ),
  'cell-too-long': rule<{ count: number }>(
    'warning',
    ({ count }) => `有 ${count} 处原文长过一个单元格所能容纳的字数，表格中只列其开头。`,
    '全文见原报告。',
  ),
  'missing-glyph': rule<{ character: string; code: string; context: string }>(
    'warning',
    ({ code, context }) => `PDF 的字库中没有 ${code} 这个字，印作“〓”，见“${context}”。`,
    '请核对原文是否为乱码或自造字；确需此字，请在 DOCX 中改用带有该字的字体后另行输出 PDF。',
  ),
} as const satisfies Record<string, Rule<never>>;
