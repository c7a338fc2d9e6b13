import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

const found = (sketch: ReportSketch) => {
  const [row] = analyse([makeReport(sketch)], lexicon, plain).briefing.elements;
  return Object.fromEntries(row?.cells.map(({ element, found }) => [element, found?.text ?? null]) ?? []);
};

describe('the five elements', () => {
  it('are recognised by the headings', () => {
    expect(
      found({
        text: '一、主要举措和成效\n略\n二、第一责任人职责情况\n略\n三、存在的不足和原因\n略\n四、2023年主要安排\n略',
        sections: [
          { heading: '主要举措和成效', roles: ['achievements'] },
          { heading: '第一责任人职责情况', roles: ['leadership'] },
          { heading: '存在的不足和原因', roles: ['shortcomings'] },
          { heading: '2023年主要安排', roles: ['plan'] },
        ],
      }),
    ).toEqual({
      achievements: '主要举措和成效',
      shortcomings: '存在的不足和原因',
      causes: '存在的不足和原因',
      leadership: '第一责任人职责情况',
      plan: '2023年主要安排',
    });
  });

  it('are not found where nothing says so', () => {
    expect(found({ text: '略' })).toEqual({
      achievements: null,
      shortcomings: null,
      causes: null,
      leadership: null,
      plan: null,
    });
  });

  it('see causes in a sentence of the shortcomings, not elsewhere', () => {
    const sections = [
      { heading: '成效', roles: ['achievements' as const] },
      { heading: '不足', roles: ['shortcomings' as const] },
    ];
    expect(found({ text: '成效\n由于措施得力，成效明显。\n不足\n略', sections }).causes).toBeNull();
    expect(found({ text: '成效\n略\n不足\n一是力量薄弱。主要是因为编制不足。', sections }).causes).toBe(
      '主要是因为编制不足。',
    );
  });

  it('see leadership in a clause of the achievements, not in the plan', () => {
    const sections = [
      { heading: '成效', roles: ['achievements' as const] },
      { heading: '安排', roles: ['plan' as const] },
    ];
    const clause = '一是积极履行推进法治建设第一责任人职责。';
    expect(found({ text: `成效\n${clause}亲自部署。\n安排\n略`, sections }).leadership).toBe(
      '积极履行推进法治建设第一责任人职责。',
    );
    expect(found({ text: `成效\n略\n安排\n${clause}`, sections }).leadership).toBeNull();
  });

  it('take the first statement where shortcomings have no heading', () => {
    expect(found({ text: '证据不全。', shortcomings: [['证据不全。', 'evidence']] }).shortcomings).toBe(
      '证据不全。',
    );
  });
});
