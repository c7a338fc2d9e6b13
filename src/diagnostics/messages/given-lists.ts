import { type Rule, rule } from './rule.ts';

/** Lists that a clerk gives beside the reports. */
export const givenListMessages = {
  'unreadable-list': rule<{ reason: string }>(
    'error',
    ({ reason }) => `清单无法读取（${reason}），未生成任何文件。`,
    '清单可以是文本、CSV 或 YAML 文件；Excel 工作簿请另存为 CSV。',
  ),
  'yaml-syntax': rule<{ reason: string }>(
    'error',
    ({ reason }) => `${reason}。`,
    '请对照说明中的例子改正，下一级内容用空格缩进。',
  ),
  'empty-roster': rule('error', () => '清单里没有单位。', '请每行写一个单位。'),
  'roster-no-list': rule('error', () => '应是单位的列表。', '请每个单位一项，以“- ”开头。'),
  'roster-nameless': rule('error', () => '这一行没有单位名称。', '请补上单位名称，或删去这一行。'),
  'roster-order': rule<{ given: string }>(
    'error',
    ({ given }) => `顺序“${given}”不是数字。`,
    '请改为数字，或留空。',
  ),
  'roster-column': rule<{ column: string }>(
    'warning',
    ({ column }) => `不认识“${column}”这一列，未使用。`,
    '可用的列：单位、显示名、层级、顺序。',
  ),
  'roster-field': rule<{ field: string }>(
    'error',
    ({ field }) => `“${field}”一项有误。`,
    '可用的项：name、display、level、order，后面写文字或数字。',
  ),
  'roster-repeated': rule<{ name: string; earlier: number }>(
    'warning',
    ({ name, earlier }) => `“${name}”与第${earlier}行是同一单位，只计一次。`,
    '请删去其中一行。',
  ),
  'roster-ambiguous': rule<{ name: string; candidates: readonly string[] }>(
    'warning',
    ({ name, candidates }) => `“${name}”可以是${candidates.join('、')}，不能确定是哪一家，列为待核。`,
    '请在清单中写明省、市名称。',
  ),
  'roster-unmatched': rule<{ name: string }>(
    'info',
    ({ name }) => `“${name}”没有对应的报告。`,
    '如已报送，请核对清单中的名称与报告的单位名称是否一致。',
  ),
  'roster-display': rule<{ name: string }>(
    'warning',
    ({ name }) => `显示名“${name}”不止一家使用，未采用。`,
    '请为各单位取不同的显示名。',
  ),
  'correction-no-list': rule('error', () => '应是更正的列表。', '请每条更正一项，以“- report:”开头。'),
  'correction-field': rule<{ field: string; known: readonly string[] }>(
    'error',
    ({ field, known }) => `没有“${field}”这一项。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'correction-missing': rule<{ field: string }>(
    'error',
    ({ field }) => `这条更正缺少“${field}”。`,
    '请补上；每条更正都要写明 report、who（更正人）和 why（理由）。',
  ),
  'correction-value': rule<{ field: string; expected: string }>(
    'error',
    ({ field, expected }) => `“${field}”应为${expected}。`,
    '请改正。',
  ),
  'correction-actions': rule<{ named: readonly string[]; known: readonly string[] }>(
    'error',
    ({ named, known }) =>
      named.length === 0
        ? `这条更正没有写明改什么。可用：${known.join('、')}。`
        : `这条更正写了几个动作（${named.join('、')}）。`,
    '每条更正只做一件事，其余请另起一条。',
  ),
  'correction-indicator': rule<{ name: string; near: readonly string[] }>(
    'error',
    ({ name, near }) => `没有指标“${name}”${near.length > 0 ? `（是不是${near.join('、')}？）` : ''}。`,
    '请照写附件中对照表的指标名称。',
  ),
  'correction-theme': rule<{ name: string; near: readonly string[] }>(
    'error',
    ({ name, near }) => `没有主题“${name}”${near.length > 0 ? `（是不是${near.join('、')}？）` : ''}。`,
    '请照写附件中问题与措施对应表的主题名称。',
  ),
  'correction-area': rule<{ name: string; candidates: readonly string[] }>(
    'error',
    ({ name, candidates }) =>
      candidates.length > 0
        ? `“${name}”所在地区不能确定，可能是${candidates.slice(0, 5).join('、')}。`
        : `“${name}”所在地区不能确定。`,
    '请写全称，省、市在前；名称中没有地区的，用 area 写明所在地区。',
  ),
  'correction-no-report': rule<{ report: string }>(
    'error',
    ({ report }) => `这条更正对不上：没有“${report}”这份报告。`,
    '请写报告的文件名，或单位名称加年度；报告已不在的，请删去这条更正。',
  ),
  'correction-reports': rule<{ report: string; candidates: readonly string[] }>(
    'error',
    ({ report, candidates }) => `“${report}”可以是几份报告：${candidates.join('、')}。`,
    '请写报告的文件名。',
  ),
  'correction-no-value': rule<{ indicator: string; value: number | null }>(
    'error',
    ({ indicator, value }) =>
      `这条更正对不上：报告中没有识别出“${indicator}”${value === null ? '' : `为 ${value} 的数`}。`,
    '如果已不需要，请删去这条更正。',
  ),
  'correction-quote': rule<{ words: string }>(
    'error',
    ({ words }) => `这条更正对不上：报告中没有“${words}”这句话。`,
    '请照录原文；原文没有写的，去掉 quote，以更正人和理由为据。',
  ),
  'correction-printed': rule<{ printed: string }>(
    'error',
    ({ printed }) => `所引原文中没有“${printed}”这个数。`,
    '请用 printed 照录原文中的写法，例如 800余件。',
  ),
  'correction-printed-often': rule<{ printed: string }>(
    'error',
    ({ printed }) => `“${printed}”在报告中不止一处，不能确定是哪一处。`,
    '请用 quote 照录含有这个数的原文。',
  ),
  'correction-figure': rule<{ printed: string; value: number }>(
    'error',
    ({ printed, value }) => `printed 写的“${printed}”与 value 的 ${value} 不是同一个数。`,
    '请核对两者。',
  ),
  'correction-no-statement': rule<{ words: string }>(
    'error',
    ({ words }) => `这条更正对不上：报告的不足和工作安排中没有以“${words}”开头的一项。`,
    '请照录该项开头的文字，不写序号。',
  ),
  'correction-statements': rule<{ words: string }>(
    'error',
    ({ words }) => `以“${words}”开头的不止一项。`,
    '请多写几个字。',
  ),
  'correction-theme-absent': rule<{ words: string; theme: string }>(
    'error',
    ({ words, theme }) => `这条更正对不上：以“${words}”开头的一项没有归入“${theme}”。`,
    '如果已不需要，请删去这条更正。',
  ),
  'correction-conflict': rule<{ earlier: string }>(
    'error',
    ({ earlier }) => `与 ${earlier} 的更正改的是同一处。`,
    '请只留一条。',
  ),
  'correction-idle': rule<{ report: string }>(
    'warning',
    ({ report }) => `“${report}”本来就是这样，这条更正没有改变什么。`,
    '可以删去这条更正。',
  ),
  'corrections-passed-over': rule(
    'info',
    () => '已用 --corrections 指定更正单，输入文件夹里的这一份没有使用。',
  ),
} as const satisfies Record<string, Rule<never>>;
