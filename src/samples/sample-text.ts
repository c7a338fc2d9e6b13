/** What an invented report says; each part can be missing, as in real ones. */
export interface SampleText {
  readonly issuer: string;
  /** null: the text does not say which year it reports on. */
  readonly year: number | null;
  /** What was done, one sentence each. */
  readonly achievements: readonly string[];
  readonly leadership: boolean;
  readonly shortcomings: readonly string[];
  readonly causes: boolean;
  readonly priorities: readonly string[];
  /** 2023年2月6日; null: no date. */
  readonly signed: string | null;
  /** 2023-05-06, as a web page says it; null: not said. */
  readonly published: string | null;
  /** false: the text begins without one. */
  readonly titled: boolean;
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** An invented report as it would be sent in. */
export function sampleText(sample: SampleText): string {
  const { issuer, year } = sample;
  const parts = [
    part('主要举措和成效', sample.achievements),
    ...(sample.leadership
      ? [
          part('党政主要负责人履行推进法治建设第一责任人职责情况', [
            '主要负责人履行推进法治建设第一责任人职责，定期听取汇报，研究解决法治建设中的重大问题。',
          ]),
        ]
      : []),
    ...(sample.shortcomings.length > 0
      ? [
          part(sample.causes ? '存在的不足和原因' : '存在的不足', [
            ...numbered(sample.shortcomings),
            ...(sample.causes ? ['产生上述问题的原因，主要是学习培训不够经常。'] : []),
          ]),
        ]
      : []),
    ...(sample.priorities.length > 0
      ? [part(`${year === null ? '下一年度' : `${year + 1}年`}主要安排`, numbered(sample.priorities))]
      : []),
  ];
  return [
    ...(sample.titled ? [`${issuer}关于${year === null ? '' : `${year}年度`}法治政府建设情况的报告`] : []),
    ...(sample.published === null ? [] : [`发布日期：${sample.published}`]),
    ...parts.flatMap(({ heading, lines }, at) => [`${DIGITS[at]}、${heading}`, ...lines]),
    issuer,
    ...(sample.signed === null ? [] : [sample.signed]),
  ].join('\n');
}

const part = (heading: string, lines: readonly string[]) => ({ heading, lines });

const numbered = (items: readonly string[]): string[] =>
  items.map((item, at) => `（${DIGITS[at % DIGITS.length]}）${item}`);
