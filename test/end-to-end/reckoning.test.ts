import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { verify } from '../../src/verify.ts';
import { newFolder, remove } from '../temporary-folder.ts';

const reportOn = (county: string, year: number, accepted: number, rate: string) =>
  `重庆市${county}人民政府关于${year}年法治政府建设情况的报告

一、推进法治政府建设的主要举措和成效
（一）依法化解社会矛盾纠纷。全年收到行政诉讼案件${accepted}件，行政机关负责人出庭应诉率${rate}，法律援助案件${accepted + 100}件。
二、存在的不足
一是执法监督力度有待加强。
三、下一年度主要安排
一是加强执法监督。
重庆市${county}人民政府
${year + 1}年2月20日
`;

/** Three counties on 2022, of these one on 2021 too: a group with totals and a trend. */
const folder = newFolder();
const evidenceOf = () => join(folder, 'out', '法治政府建设年度报告综合情况.evidence.json');

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  const write = (name: string, text: string) => writeFileSync(join(folder, 'in', `${name}.txt`), text);
  write('a', reportOn('南岸区', 2022, 75, '98.3%'));
  write('b', reportOn('南岸区', 2021, 60, '97.1%'));
  write('c', reportOn('武隆区', 2022, 23, '100%'));
  write('d', reportOn('巴南区', 2022, 144, '99%'));
  for (const name of ['e', 'f', 'g'])
    write(name, reportOn({ e: '大足区', f: '綦江区', g: '合川区' }[name] ?? '', 2022, 10, '95%'));
  const { outputs } = await generate({
    inputs: [join(folder, 'in')],
    encoding: null,
    outputFolder: join(folder, 'out'),
    template: 'regional',
    formats: ['docx'],
    title: '法治政府建设年度报告综合情况',
    year: null,
    sourceDateEpoch: null,
  });
  expect(outputs).toHaveLength(1);
}, 30_000);

afterAll(() => remove(folder));

interface Entry {
  text: string;
  formula?: string;
}

const written = (): Entry[] => JSON.parse(readFileSync(evidenceOf(), 'utf8')).evidence;
const formulas = (opening: string) =>
  written()
    .filter(({ formula }) => formula?.startsWith(opening))
    .map(({ text, formula }) => `${text}：${formula}`);

/** Verifies with the evidence as it is, or with one entry altered. */
async function verified(alter?: { find: string; change: (entry: Entry) => void }) {
  const before = readFileSync(evidenceOf(), 'utf8');
  if (alter !== undefined) {
    const file = JSON.parse(before);
    const entry = file.evidence.find(({ formula }: Entry) => formula?.startsWith(alter.find));
    alter.change(entry);
    writeFileSync(evidenceOf(), JSON.stringify(file));
  }
  const target = evidenceOf().replace('.evidence.json', '.docx');
  const verification = await verify({ target, sourcesFolder: join(folder, 'in'), encoding: null });
  writeFileSync(evidenceOf(), before);
  return verification;
}

describe('totals and changes', () => {
  test('carry their reckoning as evidence', () => {
    expect(formulas('合计：')).toEqual(
      expect.arrayContaining([
        '272：合计：75＋10＋10＋144＋10＋23',
        '872：合计：175＋110＋110＋244＋110＋123',
      ]),
    );
    expect(formulas('增减：')).toEqual(
      expect.arrayContaining([
        '增加25.0%：增减：（75－60）÷60',
        '提高1.2个百分点：增减：98.3－97.1',
        '增加9.4%：增减：（175－160）÷160',
      ]),
    );
  });

  test('come out again from the sources', async () => {
    expect(await verified()).toMatchObject({ verdict: 'proved', diagnostics: [] });
  });

  test.each([
    ['a formula that names another figure', '合计：', { formula: '合计：75＋10＋10＋144＋11＋23' }],
    ['a formula that leaves out a report', '合计：', { formula: '合计：75＋10＋10＋144＋10' }],
    ['a change that is no such change', '增减：（', { formula: '增减：（75－61）÷61' }],
    ['a change set against another figure than it takes off', '增减：（', { formula: '增减：（75－60）÷75' }],
    ['a difference of rates', '增减：98', { formula: '增减：98.3－97.2' }],
  ])('are found wrong: %s', async (_, find, change) => {
    const { verdict, diagnostics } = await verified({
      find,
      change: (entry) => Object.assign(entry, change),
    });
    expect(verdict).toBe('differs');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['derived-differs']);
  });

  test('are found wrong where the printed sum is altered in the evidence', async () => {
    const { diagnostics } = await verified({
      find: '合计：',
      change: (entry) => {
        entry.text = '273';
      },
    });
    expect(diagnostics.map(({ rule }) => rule)).toContain('derived-differs');
  });
});
