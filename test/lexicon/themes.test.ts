import { describe, expect, it } from 'vitest';
import { phraseOpenings } from '../../src/lexicon/phrase-openings.ts';
import { loadThemes, readThemes } from '../../src/lexicon/themes.ts';

const entry = {
  id: 'petition',
  label: '信访法治化',
  example: { problem: '信访不信法', measure: '推进信访工作法治化' },
  strong: ['信访'],
};

describe('loadThemes', () => {
  it('gives the ids and labels of the contract in its order', () => {
    expect(loadThemes().map(({ id, label }) => `${id} ${label}`)).toEqual([
      'rule-of-law-mindset 法治思维和依法行政能力',
      'leadership-duty 第一责任人职责落实',
      'uneven-progress 工作推进不平衡',
      'enforcement-procedure 执法程序规范',
      'evidence 执法证据',
      'three-systems 行政执法“三项制度”',
      'enforcement-staff 基层执法（法治）力量',
      'township-reform 镇街综合行政执法改革',
      'enforcement-coordination 执法协同',
      'civil-enforcement 文明执法、裁量基准',
      'enforcement-supervision 执法监督',
      'key-fields 重点领域执法',
      'normative-documents 规范性文件管理',
      'decision-making 重大行政决策',
      'legality-review 合法性审查（审核）',
      'litigation-loss 行政败诉',
      'reconsideration 行政复议',
      'court-appearance 出庭应诉',
      'dispute-resolution 矛盾纠纷多元化解（大调解）',
      'petition 信访法治化',
      'legal-services 公共法律服务',
      'publicity 普法宣传',
      'public-awareness 群众法治意识',
      'business-environment 放管服与营商环境',
      'disclosure-service 政务公开与服务意识',
      'digital 数字法治政府',
      'emergency 应急处置法治化',
      'inspection-followup 督察整改',
      'funding 经费与装备保障',
      'doctrine-study 学习贯彻习近平法治思想',
      'demonstration 示范创建',
      'planning 规划与实施方案',
      'organization 组织领导与统筹协调',
      'key-groups 重点人群与平安稳定',
      'governance-modernization 基层治理法治化',
    ]);
  });

  it('reads the file once', () => {
    expect(loadThemes()).toBe(loadThemes());
  });
});

describe('readThemes', () => {
  it('reads signals for both sections and for one', () => {
    const { themes } = readThemes({ themes: [{ ...entry, problem: { weak: ['缠访'] } }] });
    expect(themes[0]?.signals.map(({ phrase, strength, kind }) => [phrase, strength, kind])).toEqual([
      ['信访', 'strong', null],
      ['缠访', 'weak', 'shortcoming'],
    ]);
  });

  it.each([
    ['a theme without a strong signal', { ...entry, strong: [] }, 'theme “petition”: no strong signal'],
    ['a signal of one character', { ...entry, strong: ['访'] }, 'phrase “访”'],
    ['an open brace', { ...entry, strong: ['信访{积案|'] }, 'phrase “信访{积案|”'],
    ['a signal that stands twice', { ...entry, strong: ['信访', '信访'] }, '“信访” stands twice'],
    ['a theme without examples', { ...entry, example: {} }, 'theme “petition”: “problem”'],
  ])('refuses %s and says where', (_, theme, message) => {
    expect(() => readThemes({ themes: [theme] })).toThrow(message);
  });

  it('refuses an id that stands twice', () => {
    expect(() => readThemes({ themes: [entry, entry] })).toThrow('the theme “petition” stands twice');
  });
});

describe('phraseOpenings', () => {
  it('gives what a match can begin with, through alternatives and up to a gap', () => {
    expect(phraseOpenings('{执法|普法}监督', 2, 3)).toEqual(['执法监', '普法监']);
    expect(phraseOpenings('执{法|纪}…力量', 2, 3)).toEqual(['执法', '执纪']);
    expect(phraseOpenings('{重大|}决策', 2, 3)).toEqual(['重大决', '决策']);
  });
});
