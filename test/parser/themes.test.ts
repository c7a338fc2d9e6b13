import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadThemes, type StatementKind } from '../../src/lexicon/themes.ts';
import { classifyThemes } from '../../src/parser/themes.ts';
import { growsWithLength } from '../processor-time.ts';

interface Item {
  readonly text: string;
  readonly kind: StatementKind;
  readonly must: readonly string[];
  readonly may: readonly string[];
}

const items: readonly Item[] = parse(readFileSync(new URL('./themes-items.yaml', import.meta.url), 'utf8'));

describe('classifyThemes', () => {
  it('finds the themes of the labelled items with F1 of at least 0.90 for either section', () => {
    for (const kind of ['shortcoming', 'priority'] as const) {
      const own = items.filter((item) => item.kind === kind);
      expect(own.length).toBeGreaterThan(80);
      expect(f1(own)).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('labels the items with themes of the lexicon only', () => {
    const ids = new Set(loadThemes().map(({ id }) => id));
    expect(items.flatMap(({ must, may }) => [...must, ...may]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(loadThemes().map(({ id, example }) => [id, example] as const))(
    'knows %s from its examples and nothing beside it',
    (id, { problem, measure }) => {
      expect(classifyThemes(problem, 'shortcoming')).toEqual([id]);
      expect(classifyThemes(measure, 'priority')).toEqual([id]);
    },
  );

  it('takes what a heading names and leaves what the detail mentions in passing', () => {
    const text =
      '强化行政执法协调监督，提高行政效能。推行城市管理“721工作法”，落实城市管理领域综合行政执法改革，推进“放管服”改革。';
    expect(classifyThemes(text, 'priority')).toEqual(['enforcement-supervision']);
  });

  it('takes a heading on a line of its own for a heading', () => {
    const text = '加强普法宣传\n结合信访接待、行政复议等工作向群众讲解法律知识';
    expect(classifyThemes(text, 'priority')).toEqual(['publicity']);
  });

  it('adds to the heading a theme that the detail dwells on', () => {
    const text =
      '维护社会平安稳定。健全大调解工作格局，有序推进行政调解，矛盾纠纷调解成功率保持在98%以上，加强重点人群服务管理。';
    expect(classifyThemes(text, 'priority')).toEqual(['key-groups', 'dispute-resolution']);
  });

  it('looks under a heading that covers a whole field', () => {
    const text = '健全行政执法工作体系。全面落实“三项制度”，推行柔性执法。';
    expect(classifyThemes(text, 'priority')).toEqual(['three-systems', 'civil-enforcement']);
  });

  it('names every theme of a sentence that strings several together', () => {
    const text = '工作推进不够均衡，基层法治力量比较薄弱，镇街综合行政执法改革成效还有待提升';
    expect(classifyThemes(text, 'shortcoming').toSorted()).toEqual([
      'enforcement-staff',
      'township-reform',
      'uneven-progress',
    ]);
  });

  it('takes the numbered points inside an item for its subjects', () => {
    const text =
      '执法工作有待加强。检查发现几点问题：一是处罚前未进行权利告知，程序不当。二是证据不全。三是“三项制度”落实不到位。';
    expect(classifyThemes(text, 'shortcoming').toSorted()).toEqual([
      'enforcement-procedure',
      'evidence',
      'three-systems',
    ]);
  });

  it('does not take guidance by a doctrine for the study of it', () => {
    const text = '坚持以习近平法治思想为指导，推动各项任务落到实处';
    expect(classifyThemes(text, 'priority')).toEqual([]);
  });

  it.each(['', '。', '经济下行压力较大，部分任务进展未达预期。', '🙂'])('gives nothing for %j', (text) => {
    expect(classifyThemes(text, 'shortcoming')).toEqual([]);
  });

  it('does not care for the width of punctuation, quotation marks and spaces', () => {
    for (const { text, kind } of items) {
      const narrow = text.replace(/[，；：（）]/g, (mark) => mark.normalize('NFKC')).replace(/[“”]/g, '"');
      const spaced = text.replace(/[\u4e00-\u9fff]/g, '$&\u3000');
      expect(classifyThemes(narrow, kind)).toEqual(classifyThemes(text, kind));
      expect(classifyThemes(spaced, kind)).toEqual(classifyThemes(text, kind));
    }
  });

  it.each(['执法', '一是，', '矛盾纠纷化解，', '“', '监督…'])(
    'takes time that grows with the length of %j only',
    (unit) => {
      const work = (share: number) => classifyThemes(unit.repeat((share * 60_000) / unit.length), 'priority');
      expect(growsWithLength(work)).toBe(true);
    },
  );
});

function f1(list: readonly Item[]): number {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { text, kind, must, may } of list) {
    const got = classifyThemes(text, kind);
    right += must.filter((id) => got.includes(id)).length;
    missed += must.filter((id) => !got.includes(id)).length;
    wrong += got.filter((id) => !must.includes(id) && !may.includes(id)).length;
  }
  return (2 * right) / (2 * right + wrong + missed);
}
