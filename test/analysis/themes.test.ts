import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { SharedTheme, ThemeFindings } from '../../src/model/briefing.ts';
import { wholeLexicon } from './invented-region.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

type Items = NonNullable<ReportSketch['shortcomings']>;
const naming = (issuer: string, shortcomings: Items, priorities: Items = []) =>
  makeReport({
    text: [...shortcomings, ...priorities].map(([words]) => words).join('\n') || '无',
    issuer,
    shortcomings,
    priorities,
  });
const brief = (...reports: ReturnType<typeof makeReport>[]) => analyse(reports, lexicon, plain).briefing;
/** What single units name. */
const themesOf = ({ singular }: ThemeFindings) => singular.flatMap(({ themes }) => themes);
const shown = ({ theme, count, units }: SharedTheme) => [
  theme.name,
  count.text,
  units.map(({ name }) => name).join('、'),
];

describe('shared themes', () => {
  const briefing = brief(
    naming('南岸区', [
      ['证据意识有待加强', 'evidence'],
      ['案卷证据不全', 'evidence', 'petition'],
      ['普法形式单一', 'publicity'],
    ]),
    naming('武隆区', [
      ['执法监督不力', 'enforcement-supervision'],
      ['普法实效不强', 'publicity'],
    ]),
    naming('巴南区', [['监督体系不完善', 'enforcement-supervision', 'publicity']]),
    naming('潼南区', []),
  );
  const { shortcomings } = briefing;

  it('come by the number of units, and one unit counts once', () => {
    expect(shortcomings.leading.map(shown)).toEqual([
      ['普法宣传', '3', '南岸区、巴南区、武隆区'],
      ['执法监督', '2', '巴南区、武隆区'],
    ]);
  });

  it('are apart from what one unit alone names', () => {
    expect(themesOf(shortcomings).map(shown)).toEqual([
      ['执法证据', '1', '南岸区'],
      ['信访法治化', '1', '南岸区'],
    ]);
  });

  it('say of how many, and who is silent', () => {
    expect([shortcomings.reporting.text, shortcomings.of.text]).toEqual(['3', '4']);
    expect(shortcomings.silent.map(({ name }) => name)).toEqual(['潼南区']);
  });

  it.each([
    ['违纪违法案件教训深刻，执法证据意识不强', true],
    ['胡某诉我局一案暴露出执法证据不足', true],
    ['执法证据意识不强', false],
  ])('mark what a public version leaves out: %s', (words, internal) => {
    const { singular } = brief(naming('南岸区', [[words, 'evidence']])).shortcomings;
    expect(singular.flatMap(({ quoted }) => quoted.map((excerpt) => excerpt.internal))).toEqual([internal]);
  });

  it('carry for each unit the statement that is most about the theme', () => {
    const petition = themesOf(shortcomings).find(({ theme }) => theme.name === '信访法治化');
    expect(petition?.excerpts.map(({ quotation }) => quotation.text)).toEqual(['案卷证据不全']);
    expect(shortcomings.leading[0]?.excerpts).toHaveLength(3);
  });

  it('prove their count with every statement counted', () => {
    const evidence = themesOf(shortcomings)[0]?.count.evidence;
    expect(evidence).toMatchObject({
      kind: 'derived',
      formula: '将“执法证据”列为不足的单位数',
      inputs: [
        { quote: '证据意识有待加强', line: 1 },
        { quote: '案卷证据不全', line: 2 },
      ],
    });
  });

  it('do not make one of statements that have no theme', () => {
    const { singular, leading } = brief(
      naming('南岸区', [['甲']]),
      naming('武隆区', [['乙'], ['丙']]),
    ).shortcomings;
    expect(leading).toEqual([]);
    expect(singular.flatMap(({ themes }) => themes).map(shown)).toEqual([
      ['其他', '1', '南岸区'],
      ['其他', '1', '武隆区'],
    ]);
    expect(singular[1]?.themes[0].excerpts.map(({ quotation }) => quotation.text)).toEqual(['乙', '丙']);
  });
});

describe('an excerpt of a statement', () => {
  const excerpt = (words: string, personal: string[] = []) => {
    const report = makeReport({ text: words, shortcomings: [[words, 'evidence']], personal });
    return themesOf(brief(report).shortcomings)[0]?.excerpts[0].quotation.text;
  };
  const sentence = `${'证据意识有待加强'.repeat(6)}。`;

  it('is the first sentence, with a bare heading the next one too', () => {
    expect(excerpt(sentence.repeat(3))).toBe(sentence);
    expect(excerpt(`证据不全。${sentence}`)).toBe(`证据不全。${sentence}`);
  });

  it('of a long sentence is whole clauses up to 80 characters, the end rather than the beginning', () => {
    const clause = '证据意识有待加强'.repeat(3);
    expect(excerpt(`${clause}，${clause}，${clause}，办案质量不高。`)).toBe(
      `${clause}，${clause}，办案质量不高。`,
    );
  });

  it('does not run a heading into the line below', () => {
    expect(excerpt('证据意识有待加强\n信访工作中存在问题。')).toBe('证据意识有待加强');
  });

  it('has the full stop that follows the statement, and no listing semicolon', () => {
    const text = '一是证据不全。二是案卷不规范；';
    const shortcomings = [
      ['证据不全', 'evidence'],
      ['案卷不规范；', 'petition'],
    ] as const;
    const singular = themesOf(brief(makeReport({ text, shortcomings })).shortcomings);
    expect(singular.map(({ excerpts }) => excerpts[0].quotation.text)).toEqual(['证据不全。', '案卷不规范']);
  });

  it('stops before personal data', () => {
    expect(excerpt('证据意识不强。联系电话13900000000。', ['13900000000'])).toBe('证据意识不强。');
  });
});

describe('what the body quotes', () => {
  const long = (words: string) => `${words}${'，有待继续研究和逐步解决'.repeat(5)}`;
  const quoted = (themes: readonly { quoted: SharedTheme['quoted'] }[]) =>
    themes.map((theme) => theme.quoted.map(({ unit, quotation }) => unit.name.name + quotation.text));

  it('are at most two statements of a theme, and no statement twice', () => {
    const { leading, singular } = brief(
      naming('南岸区', [['甲证据不全', 'evidence', 'publicity', 'petition']]),
      naming('武隆区', [['乙证据不全', 'evidence', 'publicity']]),
      naming('巴南区', [['丙证据不全', 'evidence']]),
    ).shortcomings;
    expect(quoted(leading)).toEqual([['南岸区甲证据不全', '巴南区丙证据不全'], ['武隆区乙证据不全']]);
    expect(leading[0]?.unquoted.map(({ name }) => name)).toEqual(['武隆区']);
    expect(quoted(singular)).toEqual([[]]);
  });

  it('stays within a budget, the themes of most units first', () => {
    const all = lexicon.themes.map(({ id, label }) => [long(label), id] as const);
    const counties = ['南岸区', '武隆区', '巴南区', '潼南区'];
    const { leading } = brief(
      ...counties.map((county) =>
        naming(
          county,
          all.map(([words, id]) => [county + words, id]),
        ),
      ),
    ).shortcomings;
    const total = quoted(leading).flat().join('').length;
    expect(total).toBeGreaterThan(300);
    expect(total).toBeLessThan(500);
  });

  it('says where a sentence goes on', () => {
    const { singular } = brief(
      naming('南岸区', [[`${'证据意识有待加强'.repeat(9)}，${'甲'.repeat(90)}`, 'evidence']]),
    ).shortcomings;
    expect(singular[0]?.quoted.map(({ complete }) => complete)).toEqual([false]);
  });

  it('is the sentence that carries the theme', () => {
    const words = '推进改革和建设工作，完善机制。深化“放管服”改革，优化营商环境，提升服务水平。';
    const report = makeReport({ text: words, priorities: [[words, 'business-environment']] });
    const { priorities } = analyse([report], wholeLexicon, plain).briefing;
    expect(quoted(priorities.singular)).toEqual([['南岸区深化“放管服”改革，优化营商环境，提升服务水平。']]);
  });
});

describe('pairings', () => {
  it('tell for each problem who plans a measure, who does not, and who plans one unprompted', () => {
    const { pairings } = brief(
      naming('南岸区', [['证据不全', 'evidence']], [['开展案卷评查', 'evidence']]),
      naming('武隆区', [
        ['证据意识弱', 'evidence'],
        ['普法单一', 'publicity'],
      ]),
      naming(
        '巴南区',
        [],
        [
          ['推进案例指导', 'evidence'],
          ['化解积案', 'petition'],
        ],
      ),
    );
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join();
    expect(
      pairings.map(({ theme, answered, unanswered, unprompted }) => [
        theme.name,
        names(answered),
        names(unanswered),
        names(unprompted),
      ]),
    ).toEqual([
      ['执法证据', '南岸区', '武隆区', '巴南区'],
      ['普法宣传', '', '武隆区', ''],
      ['信访法治化', '', '', '巴南区'],
    ]);
  });
});
