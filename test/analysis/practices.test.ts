import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

const HEADING = '一、主要举措和成效';
const LEGAL_SERVICE = '南坪镇司法所创建成全市首批“枫桥式”司法所，健全完善三级公共法律服务体系。';

type Words = readonly [issuer: string, body: string, more?: Partial<ReportSketch>];

const practices = (...bodies: Words[]) =>
  analyse(
    bodies.map(([issuer, body, more]) =>
      makeReport({
        text: `${HEADING}\n${body}`,
        issuer,
        sections: [{ heading: HEADING, roles: ['achievements'] }],
        ...more,
      }),
    ),
    lexicon,
    plain,
  ).briefing.practices;
const quoted = (...bodies: Words[]) =>
  practices(...bodies).flatMap(({ area, excerpts }) =>
    excerpts.map(({ unit, quotation }) => [area.name, unit.name.name, quotation.text]),
  );

describe('practices', () => {
  it('are whole sentences under the area they speak of, without the number of their clause', () => {
    expect(quoted(['南岸区', `三是推进基层法治基础提档。${LEGAL_SERVICE}成效明显。`])).toEqual([
      ['社会矛盾纠纷行政预防调处化解体系', '南岸区', LEGAL_SERVICE],
    ]);
    expect(quoted(['南岸区', `一是${LEGAL_SERVICE}`])[0]?.[2]).toBe(LEGAL_SERVICE);
  });

  it('go by the area of the figure they state', () => {
    const body = '适应综合执法改革和调解工作的需要，组织全区一线工作人员734人参加公共法律知识培训。';
    const observations = [{ indicator: 'enforcement.trained', quote: '734人参加', printed: '734人' }];
    expect(quoted(['南岸区', body, { observations }])).toEqual([['行政执法工作体系', '南岸区', body]]);
  });

  it('of a section on the leaders’ own duty belong to leadership', () => {
    const body = '制定问题清单、任务清单、责任清单“三清单”，清单化推进执法问题整改，形成制度机制四十多个。';
    const sections = [{ heading: HEADING, roles: ['leadership' as const] }];
    expect(quoted(['南岸区', body, { sections }])[0]?.[0]).toBe('加强党的领导和组织推进');
  });

  it.each([
    ['a rank', '传统侵财案件破案率连续多年居中心城区第一，创建成全市首批“枫桥式”司法所。'],
    ['a person', '区委书记黄宗华主持召开全面依法治区委员会会议，获评全国法治政府建设示范区，经验被推广。'],
    [
      'a person before the title',
      '邀请西南政法大学谭启平教授授课宣讲，获评全国法治政府建设示范区，调解经验被推广。',
    ],
    ['discipline', '全面彻底干净肃清恶劣影响和流毒，坚决清除负面影响，获评全国法治政府建设示范区先进单位。'],
    ['a case party', '应诉各类诉讼案件，其中胡某诉我局修建垃圾站侵权再审申请一案被裁定驳回，获评优秀案例。'],
    [
      'nothing concrete',
      '深入推进法治政府建设各项工作，不断提高依法行政的能力和水平，取得了明显的工作成效。',
    ],
    [
      'an unclosed quotation',
      '形成并公布镇街综合行政执法“三张清单,落实“执法+监督”数字化系统应用，获评典型案例。',
    ],
    ['too few words', '获评“枫桥式”司法所。'],
    [
      'half a sentence',
      '其中办理农民工维权案件236件，组织律师服务团开展“法律进企业”活动，获评全国典型案例。',
    ],
  ])('never quote %s', (_, sentence) => {
    expect(quoted(['南岸区', sentence])).toEqual([]);
  });

  it('never touch personal data, the signer, or figures that do not add up', () => {
    const body = `卢红${LEGAL_SERVICE}`;
    expect(quoted(['南岸区', body])).toHaveLength(1);
    expect(quoted(['南岸区', body, { personal: ['卢红'] }])).toEqual([]);
    expect(quoted(['南岸区', body, { signer: '卢红' }])).toEqual([]);
    const checks = [{ verdict: 'inconsistent' as const, message: '不符', quote: '三级公共法律服务' }];
    expect(quoted(['南岸区', body, { checks }])).toEqual([]);
  });

  it('come from achievements and leadership, never from plans', () => {
    const sections = [{ heading: HEADING, roles: ['plan' as const] }];
    expect(quoted(['南岸区', LEGAL_SERVICE, { sections }])).toEqual([]);
  });

  it('are four an area at most and two of one unit, every unit heard before one is heard twice', () => {
    const many = [1, 2, 3].map((n) => `第${'甲乙丙'[n - 1]}批：${LEGAL_SERVICE}`).join('');
    const units = (...issuers: string[]) =>
      quoted(...issuers.map((issuer) => [issuer, many] as const)).map((q) => q[1]);
    expect(units('南岸区')).toEqual(['南岸区', '南岸区']);
    expect(units('南岸区', '武隆区', '巴南区')).toEqual(['南岸区', '南岸区', '巴南区', '武隆区']);
    expect(new Set(units('南岸区', '武隆区', '巴南区', '潼南区', '江津区')).size).toBe(4);
  });
});
