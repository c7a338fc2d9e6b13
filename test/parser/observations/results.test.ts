import { describe, expect, it } from 'vitest';
import { reportWith } from '../report-text.ts';

const read = (achievements: string, plan?: string) =>
  reportWith(achievements, plan).observations.map(
    ({ indicator, value, qualifier }) =>
      `${indicator} ${value}${qualifier === 'exact' ? '' : ` ${qualifier}`}`,
  );

describe('only results of the unit and the year are observations', () => {
  it.each([
    [
      'a target of the plan',
      '加强行政应诉。',
      '一是行政机关负责人出庭应诉率达90%以上。二是调解成功率保持在98%以上。',
    ],
    ['an aim inside the achievements', '力争行政机关负责人出庭应诉率达到100%。'],
    ['a benchmark', '败诉率远低于全市12%的考核指标。'],
    ['a change', '行政机关负责人出庭应诉率同比增加25%。'],
    ['a change in points', '行政机关负责人出庭应诉率提高5个百分点。'],
    ['the year before', '2022年受理行政复议案件60件。'],
    ['the same period of last year', '较去年同期的受理行政复议案件60件有所增加。'],
    ['several years', '五年来受理行政复议案件300件。'],
    ['the city above a district', '全市受理行政复议案件3000件。'],
    ['one named township', '莲花街道办理法律援助案件30件。'],
    ['a range', '办理法律援助案件80～90件。'],
    ['a meeting’s number', '召开第116次区政府常务会议研究行政复议案件。'],
    ['a method’s name', '推行“721工作法”，行政复议案件办理更加规范。'],
  ])('%s is none', (_what, achievements, plan?: string) => {
    expect(read(achievements, plan)).toEqual([]);
  });

  it('a level that a movement reached is one', () => {
    expect(read('行政机关负责人出庭应诉率提高到98.3%。')).toEqual(['litigation.appearance-rate 98.3']);
  });

  it('silence is no zero, and a stated zero is a figure', () => {
    expect(read('加强行政复议工作。')).toEqual([]);
    expect(read('全年受理行政复议案件0件。')).toEqual(['reconsideration.accepted 0']);
  });
});

describe('what a figure counts', () => {
  it('a clause without its topic takes the last one named', () => {
    expect(read('加强复议工作，受理复议案件75件，审结73件，其中纠错案件23件，占审结案件的31.5%。')).toEqual([
      'reconsideration.accepted 75',
      'reconsideration.concluded 73',
      'reconsideration.corrected 23',
      'reconsideration.correction-rate 31.5',
    ]);
  });

  it('another topic in between ends the first', () => {
    expect(read('受理行政复议案件75件。应诉行政诉讼案件20件，审结18件。')).toEqual([
      'reconsideration.accepted 75',
      'litigation.cases 20',
    ]);
  });

  it('the same count behind 其中 is a part and no second figure', () => {
    expect(read('办理法律援助案件1009件，其中办理法律援助案件农民工类236件。')).toEqual([
      'legal-aid.cases 1009',
    ]);
  });

  it('figures behind 分别 belong in order to the things before it', () => {
    expect(read('受理、审结行政复议案件分别为12件、10件。')).toEqual([
      'reconsideration.accepted 12',
      'reconsideration.concluded 10',
    ]);
    expect(read('办理人大代表建议、政协委员提案分别为329件和431件。')).toEqual([
      'proposals.npc 329',
      'proposals.cppcc 431',
    ]);
  });

  it.each([
    ['a class and those who came', '举办行政执法骨干培训班3期，参训人员620人。', 'enforcement.trained 620'],
    ['people sent to a class', '选派31人次参加省、市执法能力培训。', 'enforcement.trained 31'],
    ['classes and people in one phrase', '培训执法人员3期362人次。', 'enforcement.trained 362'],
    ['rounds of an exam', '组织行政执法资格考试2批次，1487人参考，1219人合格。', 'enforcement.exam 1487'],
    ['the documents among other papers', '审查各类文件47件，其中规范性文件7件。', 'normative.reviewed 7'],
    ['contracts before documents', '对48份合同、3份文件进行合法性审查。', 'contract.reviewed 48'],
    ['documents behind contracts', '对45份合同、协议和38件文件进行合法性审查。', 'normative.reviewed 38'],
    ['a list of powers', '公布部门行政权力清单3914项。', 'power.items 3914'],
    ['a station’s cases', '区法律援助工作站受理法律援助案件168件。', 'legal-aid.cases 168'],
    ['a centre’s cases', '法律援助中心受案331件。', 'legal-aid.cases 331'],
    ['calls of the legal hotline', '“12348”热线接听群众咨询2.8万人次。', 'legal-aid.consultations 28000'],
    ['part-time and full-time together', '有专兼职人民调解员274名。', 'mediation.mediators 274'],
    ['light offences', '其中轻微违法首次不予处罚6起。', 'enforcement.first-offence-waived 6'],
    [
      'old documents cleared this year',
      '集中清理2018年12月31日前的规范性文件233件，修改19件，废止失效54件。',
      'normative.abolished 54',
    ],
    ['suggestions before proposals', '办理省、市人大代表建议37件和政协提案46件。', 'proposals.npc 37'],
    ['contracts behind papers', '对96件议题、41份协议开展合法性审查。', 'contract.reviewed 41'],
    ['petitions in all', '全区信访总量1382件次，同比下降7.2%。', 'petition.handled 1382'],
    ['a course for the best', '举办执法培训班2期，培训执法骨干246人。', 'enforcement.trained 246'],
    ['months of publicity', '开展“法治宣传月”“民法典宣传月”等活动152场次。', 'publicity.events 152'],
    [
      'a department’s own documents',
      '提请市政府出台规范性文件1件，以局名义制定规范性文件2件。',
      'normative.issued 2',
    ],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['calls of another hotline', '“12345”热线接听群众咨询2.8万人次。'],
    ['part-time mediators alone', '聘请兼职人民调解员74名。'],
    ['documents cleared behind a review', '对政策文件开展公平竞争审查。清理规范性文件47件。'],
    ['suggestions and proposals together', '办理64件人大代表建议和政协提案。'],
    ['letters among the channels of reports', '举报渠道中，电话举报238件、来信来访47件。'],
    [
      'what samples or checks pass',
      '规范性文件管理有序。开展食品抽检2058批次，合格率98.42%。通过“双随机”平台公示结果127条，及时率100%。',
    ],
    ['what another body is asked to issue', '提请市政府出台规范性文件1件。'],
  ])('%s are not counted', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  it('who is satisfied and who is so by and large are two rates, unless one figure tells of both', () => {
    expect(read('办理人大代表建议68件，满意率97.4%，基本满意率2.0%。')).toEqual([
      'proposals.npc 68',
      'proposals.satisfaction 97.4',
    ]);
    expect(read('办理人大代表建议68件，满意和基本满意率100%。')).toContain('proposals.satisfaction 100');
  });

  it('two measures in one phrase are two figures', () => {
    expect(read('开展法治宣传1838场13万余人次。')).toEqual([
      'publicity.events 1838',
      'publicity.participants 130000 approximate',
    ]);
  });

  it('qualifiers and multiples are kept and multiplied out', () => {
    expect(read('为当事人挽回经济损失1152.47万元，发放宣传资料19.5万余份，调解成功率98%以上。')).toEqual([
      'legal-aid.recovered 11524700',
      'publicity.materials 195000 approximate',
      'mediation.success-rate 98 at-least',
    ]);
  });

  it('of two statements the one that says it is the total counts', () => {
    expect(read('南片受理行政复议案件5件。全年共受理行政复议案件75件。')).toEqual([
      'reconsideration.accepted 75',
    ]);
  });
});
