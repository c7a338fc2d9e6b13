import { type Rule, rule } from './rule.ts';

/** Understanding a report. */
export const parsingMessages = {
  'issuer-unknown': rule(
    'warning',
    () => '没有找到报告单位。',
    '请在文件开头补上标题（某某关于某年度法治政府建设情况的报告）后再试。',
  ),
  'issuer-inferred': rule<{ name: string; from: string }>(
    'info',
    ({ name, from }) => `报告单位“${name}”由${from}推定，标题中没有写明。`,
    '请核对是否正确。',
  ),
  'area-inferred': rule<{ area: string; from: string }>(
    'info',
    ({ area, from }) => `所属地区“${area}”由${from}推定。`,
    '请核对是否正确。',
  ),
  'area-open': rule<{ name: string; candidates: readonly string[] }>(
    'warning',
    ({ name, candidates }) =>
      candidates.length > 0
        ? `“${name}”所在地区不能确定，可能是${candidates.join('、')}。`
        : `“${name}”所在地区不能确定。`,
    '请在标题中写明省、市名称后再试。',
  ),
  'year-inferred': rule<{ year: number; from: string }>(
    'info',
    ({ year, from }) => `报告年度 ${year} 年由${from}推定，标题中没有写明。`,
    '请核对是否正确。',
  ),
  'year-unknown': rule('warning', () => '没有找到报告年度。', '请在标题中写明年度后再试。'),
  'no-title': rule('info', () => '没有找到标题。'),
  'no-shortcomings': rule('info', () => '没有找到“存在的不足”部分。'),
  'no-plan': rule('info', () => '没有找到“下一年度安排”部分。'),
  'partial-period': rule<{ words: string }>(
    'info',
    ({ words }) => `数字统计到年中（“${words}”），不是全年数。`,
    '与其他单位比较时请注意口径。',
  ),
  'contact-removed': rule<{ count: number }>(
    'info',
    ({ count }) => `去掉了 ${count} 处联系人、手机号或身份证号，不会进入任何输出。`,
  ),
  'duplicate-report': rule<{ path: string }>(
    'warning',
    ({ path }) => `与“${path}”内容相同，只计一次。`,
    '如需使用这一份，请移去另一份。',
  ),
} as const satisfies Record<string, Rule<never>>;
