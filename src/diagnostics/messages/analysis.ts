import { type Rule, rule } from './rule.ts';

/** Making a briefing of the reports. */
export const analysisMessages = {
  'nothing-to-brief': rule(
    'error',
    () => '没有可以纳入简报的报告。',
    '请检查输入的文件和 --year 指定的年度；各文件未纳入的原因见上。',
  ),
  'other-year': rule<{ year: number }>(
    'info',
    ({ year }) => `报告年度为 ${year} 年，与指定的年度不符，未纳入简报。`,
  ),
  'year-unsettled': rule(
    'warning',
    () => '报告年度不明，无法与指定的年度核对，未纳入简报。',
    '请在报告标题中写明年度后再试，或不指定年度。',
  ),
  'mixed-years': rule(
    'warning',
    () => '所选报告分属不同年度，简报中逐项标明年度，不同年度的数不相加。',
    '如需只看一个年度，请用 --year 指定。',
  ),
  'mixed-levels': rule(
    'info',
    () => '所选报告层级不同（政府、镇街、部门），数字口径可能不同，不同层级的数不相加。',
  ),
  'mixed-jurisdictions': rule('info', () => '所选报告来自不同地区，数字口径可能不同，不同地区的数不相加。'),
  'half-year-report': rule(
    'warning',
    () => '这份报告只报告半年情况，数字不宜与全年数字对比。',
    '如有全年报告，请改用全年报告。',
  ),
  'unit-reports-twice': rule<{ unit: string }>(
    'warning',
    ({ unit }) => `“${unit}”同一年度有两份内容不同的报告，均已列入，单位数只计一次。`,
    '请核对哪一份为准，去掉另一份后重新生成。',
  ),
} as const satisfies Record<string, Rule<never>>;
