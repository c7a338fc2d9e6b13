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
    ['网办事项1520项，占政务服务事项1860项的81.7%。', ['rate-of-counts consistent']],
    ['收到申请86件，上年结转2件，答复83件，结转下年度5件。', ['carry-over consistent']],
    [
      '应诉118件，其中以县政府为被告的26件，负责人出庭25件；以部门为被告的92件，负责人出庭92件，出庭应诉率99.2%。',
      ['parts-within-whole consistent', 'rate-of-counts consistent'],
    ],
    ['复议案件由238件上升至312件，增幅31.1%。', ['year-on-year consistent']],
    ['建成中心14个、工作站112个、工作室1398个，实体平台总数达到1524个。', ['sum-of-parts consistent']],
    ['排查纠纷2.13万件，化解2.08万件，化解率97.5%。', ['rate-of-counts consistent']],
    ['就业2863人，完成年度任务2600人的110.1%。', ['rate-of-counts consistent']],
    ['为3246名劳动者追发工资6218万元，人均1.92万元。', ['average consistent']],
    ['法治经费860万元，较上年的800万元增加60万元。', ['year-on-year consistent']],
    ['计划检查企业120户次，实际检查126户次，计划完成率105%。', ['rate-of-counts consistent']],
    ['审结743件，经调解和解结案196件，占审结总数的26.4%。', ['rate-of-counts consistent']],
    ['11个县市区和47个市直单位共58个单位述法。', ['sum-of-parts consistent']],
    [
      '办理建议41件、提案59件，其中主办件分别为38件、31件。',
      ['part-within-whole consistent', 'part-within-whole consistent'],
    ],
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
    ['网办事项1520项，占政务服务事项1860项的91.7%。', ['rate-of-counts inconsistent']],
    ['收到申请86件，上年结转2件，答复85件，结转下年度5件。', ['carry-over inconsistent']],
    ['收到意见132条，采纳96条，未采纳46条。', ['sum-of-parts inconsistent']],
    ['收到意见132条，采纳96条，未采纳26条。', ['sum-of-parts inconsistent']],
    ['登记市场主体5200户，其中企业1900户、个体工商户3900户、合作社60户。', ['sum-of-parts inconsistent']],
    ['排查隐患157起，化解131起，移交9起，其余15起正在调处。', ['sum-of-parts inconsistent']],
    [
      '抽查案卷320宗，评定优秀98宗、良好161宗、合格61宗，优良率83.9%。',
      ['sum-of-parts consistent', 'rate-of-counts inconsistent'],
    ],
    ['调解组织173个，由乡镇10个、村152个、行业9个组成。', ['sum-of-parts inconsistent']],
    ['上半年调解137件，下半年调解168件，全年共调解各类纠纷315件。', ['sum-of-parts inconsistent']],
    ['处罚86件，处罚金额742.6万元，案均罚款8.36万元。', ['average inconsistent']],
    [
      '抽查案卷260卷，评定优秀88卷、合格151卷，优秀和合格率93.5%。',
      ['parts-within-whole consistent', 'rate-of-counts inconsistent'],
    ],
    ['承接许可事项14项，取消9项，由238项调整为241项。', ['sum-of-changes inconsistent']],
    ['审结复议案件161件。审结案件中，维持83件、撤销21件、终止54件。', ['sum-of-parts inconsistent']],
    ['行政处罚612件，其中一般程序案件486件、简易程序案件116件，移送4件。', ['sum-of-parts inconsistent']],
    ['办理人大代表建议和政协提案101件，其中人大代表建议57件、政协提案42件。', ['sum-of-parts inconsistent']],
    ['1472件信访事项中重复信访183件，占13.8%。', ['rate-of-counts inconsistent']],
    ['12个村（社区）中7个建成广场，占村（社区）总数的63.6%。', ['rate-of-counts inconsistent']],
    ['受理88件，比上年增加21件、增长41.3%。', ['year-on-year inconsistent']],
    ['抽检1284批次，不合格73批次，合格率96.3%。', ['rate-of-counts inconsistent']],
    ['受理投诉举报1592件，其中投诉1183件、举报309件。', ['sum-of-parts inconsistent']],
    ['2016年末在册对象363人，2017年新接收241人，解除矫正228人，年末在册386人。', ['carry-over inconsistent']],
    ['应参加86人，实际参加84人，合格85人。', ['part-exceeds-whole inconsistent']],
    ['出庭应诉率由2021年的93.4%提高到97.1%，提高4.7个百分点。', ['difference-of-rates inconsistent']],
    ['权责事项4632项，其中许可298项、处罚3512项、其他626项。', ['sum-of-parts inconsistent']],
    ['应诉118件，其中以县政府为被告的26件，以部门为被告的102件。', ['sum-of-parts inconsistent']],
    ['清理文件118件，其中继续有效94件、修改8件、废止14件。', ['sum-of-parts inconsistent']],
    ['收到举报24件，核查属实15件，不属实8件。', ['sum-of-parts inconsistent']],
    ['两级共办理许可4813件，其中市局办理1276件、县（市、区）办理3573件。', ['sum-of-parts inconsistent']],
    ['办理法律援助案件712件，其中民事417件、刑事284件、行政1件。', ['sum-of-parts inconsistent']],
    ['计划检查企业120户次，实际检查126户次，计划完成率115%。', ['rate-of-counts inconsistent']],
    [
      '办理建议41件、提案59件，其中主办件分别为42件、31件。',
      ['part-exceeds-whole inconsistent', 'part-within-whole consistent'],
    ],
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
    ['parts that share members', '聘任调解员120名，其中党员80名、女性52名。'],
    ['a rate of several parts', '评查案卷190卷，其中优秀120卷，合格60卷，不合格8卷，合格率95.7%。'],
    ['what was kept is not said', '清理文件118件，废止14件，修改8件。'],
    ['a pair with a rest that has a name', '收到意见132条，采纳90条，未采纳36条，其余正在研究。'],
    ['kinds that share members', '受益企业1375家，其中规上企业412家、科技型中小企业1058家。'],
    ['parts in several measures', '审查754件，其中文件47件、合同619份、其他事务85件。'],
    ['the change of a part', '受理1820件，较上年的2053件下降11.3%，其中非访下降23.6%。'],
    ['points beside a change', '应诉214件，同比下降8.5%，出庭应诉率71.5%，高出全省平均水平6.2个百分点。'],
    [
      'a rest of what was told before',
      '收到723件，答复716件，其中同意402件、不予公开314件，其余7件结转下年。',
    ],
    [
      'parts of a list, and what became of the whole',
      '受理846件，其中纠纷683件、诉求112件、咨询51件，办结829件，正在办理17件。',
    ],
    ['what was carried in', '2015年结转2件，2016年受理25件，审结24件，未审结3件。'],
    ['shares of one whole', '受理58件。其中处罚21件、占36.2%，认定14件、占24.1%。'],
    ['a rest that has a name', '收到行政复议申请12件，其中受理9件，不予受理2件，申请人撤回1件。'],
    ['a survey’s rate', '办理投诉836件，满意率93.3%。'],
    ['a rate of the cases due', '受理75件，审结70件，按期办结率100%。'],
    ['another count behind the list', '收到行政复议申请12件，其中受理12件，参与诉讼案件61件。'],
    ['approximate figures', '排查矛盾160余件，化解150余件，化解率86.1%。'],
    ['a change of one of two amounts', '受理案件120件，审结100件，较上年的90件增长33.3%。'],
    ['more than was planned', '全年执法检查计划完成率105%。'],
    ['honours of several levels', '建成示范村30个，其中市级示范村12个、区级示范村24个。'],
    ['kinds that may share cases', '办理法律援助案件500件，其中农民工案件400件、工伤案件150件。'],
    ['a pair that is still open', '收到举报24件，核查属实15件，不属实8件，正在核查1件。'],
    ['a count that its neighbours do not make up', '对11个县和47个单位共8个方面开展督察。'],
    ['one total for two lists', '办理建议41件、提案59件，其中主办、会办分别为62件、38件。'],
    ['different bodies', '区政府案件零败诉，部门败诉率为3%。'],
  ])('%s', (_what, text) => {
    expect(check(text).filter((found) => found.endsWith('inconsistent'))).toEqual([]);
  });
});
