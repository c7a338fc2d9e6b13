import { describe, expect, it } from 'vitest';
import { reportWith } from '../report-text.ts';

const check = (achievements: string) =>
  reportWith(achievements).checks.map(
    ({ rule, verdict, rounded }) => `${rule} ${rounded ? 'rounded' : verdict}`,
  );

describe('arithmetic that holds', () => {
  it.each([
    [
      '审结73件，其中纠错案件23件，占审结案件的31.5%。',
      ['part-within-whole consistent', 'rate-of-counts consistent'],
    ],
    ['排查重点矛盾165件，化解142件，化解率86.1%。', ['rate-of-counts consistent']],
    ['办理信访案件共86件（其中，领导下访45件、信访交办件41件）。', ['sum-of-parts consistent']],
    ['687项行政许可事项中有619项入驻行政服务中心，入驻率达90.1%。', ['rate-of-counts consistent']],
    [
      '共调解案件709起，其中成功708起，调成率98%以上。',
      ['part-within-whole consistent', 'rate-of-counts consistent'],
    ],
    ['受理案件120件，较上年的100件增长20%。', ['year-on-year consistent']],
    ['领导下访45件、信访交办件41件，合计86件。', ['sum-of-parts consistent']],
  ])('%s', (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  it('a truncated last digit is no error', () => {
    expect(check('排查矛盾165件，化解142件，化解率86.0%。')).toEqual(['rate-of-counts rounded']);
  });
});

describe('arithmetic that does not hold', () => {
  it.each([
    ['收到行政复议申请12件，其中受理9件，不予受理2件。', ['sum-of-parts inconsistent']],
    ['排查重点矛盾165件，化解142件，化解率96.1%。', ['rate-of-counts inconsistent']],
    ['领导下访45件、信访交办件41件，合计88件。', ['sum-of-parts inconsistent']],
    ['审结73件，其中维持40件，撤销20件，终止23件。', ['sum-of-parts inconsistent']],
    ['调解案件100件，其中成功120件。', ['part-exceeds-whole inconsistent']],
    ['受理案件120件，较上年的100件增长30%。', ['year-on-year inconsistent']],
    ['行政诉讼实现零败诉，其中败诉2件。', ['zero-loss inconsistent']],
    ['出庭应诉率达120%。', ['rate-out-of-range inconsistent']],
  ])('%s', (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  it('is worded neutrally with the figures of the source', () => {
    const [found] = reportWith('共收到行政复议申请12件，其中受理9件，不予受理2件。').checks;
    expect(found?.message).toBe(
      '原文所列受理9件＋不予受理2件＝11件，与收到行政复议申请12件相差1件，其余1件原文未说明',
    );
    expect(found?.quote).toBe('共收到行政复议申请12件，其中受理9件，不予受理2件');
  });
});

describe('no false alarm', () => {
  it.each([
    ['cases carried over from last year', '受理行政复议案件75件，审结80件。'],
    ['parts that need not be all', '办理法律援助案件1009件，其中农民工维权案236件，未成年人案件50件。'],
    ['a rest that has a name', '收到行政复议申请12件，其中受理9件，不予受理2件，申请人撤回1件。'],
    ['a survey’s rate', '办理投诉836件，满意率93.3%。'],
    ['a rate of the cases due', '受理75件，审结70件，按期办结率100%。'],
    ['another count behind the list', '收到行政复议申请12件，其中受理12件，参与诉讼案件61件。'],
    ['approximate figures', '排查矛盾160余件，化解150余件，化解率86.1%。'],
    ['a change of one of two amounts', '受理案件120件，审结100件，较上年的90件增长33.3%。'],
    ['different bodies', '区政府案件零败诉，部门败诉率为3%。'],
  ])('%s', (_what, text) => {
    expect(check(text).filter((found) => found.endsWith('inconsistent'))).toEqual([]);
  });
});
