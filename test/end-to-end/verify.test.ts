import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Verification, verify } from '../../src/verify.ts';
import { inProcess } from '../cli/in-process.ts';
import { jianbao } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { seedsBriefing } from './seeds-briefing.ts';

const briefing = seedsBriefing();
const BODY = 'word/document.xml';
const all = briefing.evidence.evidence.length;
const NANAN = '000_12e6d6dd25f65f05.txt';
const WULONG = '003_c8307f480827a513.txt';

/** A delivered folder of its own, with seeds/ and out/. */
function delivered(): string {
  const folder = temporaryFolder();
  for (const part of ['seeds', 'out']) {
    cpSync(join(briefing.folder, part), join(folder, part), { recursive: true });
  }
  return folder;
}

const fileIn = (folder: string, ending: string) => join(folder, 'out', `${briefing.stem}${ending}`);

const verified = (folder: string, ending = '.docx'): Promise<Verification> =>
  verify({ target: fileIn(folder, ending), sourcesFolder: folder, encoding: null });

const messagesOf = ({ diagnostics }: Verification) => diagnostics.map(({ message }) => message);

/** Changes the DOCX of a delivered folder as an editor would. */
function edit(folder: string, from: string | RegExp, to: string): void {
  const path = fileIn(folder, '.docx');
  const parts = unzipSync(Uint8Array.from(readFileSync(path)));
  const before = strFromU8(parts[BODY] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, zipSync({ ...parts, [BODY]: strToU8(after) }));
}

/** Changes words of a seed. */
function editSource(folder: string, name: string, from: string, to: string): void {
  const path = join(folder, 'seeds', name);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

describe('verify finds a briefing as it was delivered', () => {
  test('proved, in both formats', () => {
    const run = jianbao(['verify', `out/${briefing.stem}.evidence.json`], { cwd: briefing.folder });
    expect(run).toMatchObject({ code: 0, told: [] });
    expect(run.out.split('\n')).toEqual([
      `成文：${join('out', `${briefing.stem}.docx`)}（与生成时相同）`,
      `成文：${join('out', `${briefing.stem}.pdf`)}（与生成时相同）`,
      '原报告：共5份，5份未改动',
      `共${all}处数字和引文，${all}处核对无误。`,
      '',
    ]);
  });

  test('proved from another folder, where it is told where the reports are', async () => {
    const folder = delivered();
    const asked = ['verify', fileIn(folder, '.docx'), '--sources', join(folder, 'seeds')];
    const run = await inProcess(asked, temporaryFolder());
    expect(run).toMatchObject({ code: 0, told: [] });
  });

  test('proved when the placeholders have been filled in, and says that it was edited', async () => {
    const folder = delivered();
    edit(folder, '〔编制单位〕', '重庆市司法局');
    edit(folder, '〔成文日期〕', '2024年5月1日');
    const verification = await verified(folder);
    expect(verification).toMatchObject({ verdict: 'proved', count: { all, proved: all } });
    expect(verification.diagnostics).toMatchObject([{ rule: 'document-edited' }]);
  });
});

describe('verify finds in the document', () => {
  test('a figure that was altered: which, what it was, where it comes from', async () => {
    const folder = delivered();
    edit(folder, '11697', '11698');
    const run = await inProcess(['verify', `out/${briefing.stem}.docx`], folder);
    expect(run.code).toBe(1);
    expect(run.told).toHaveLength(2);
    expect(run.told[0]).toMatch(
      /出处为“11697件?”，成文为“11698件?”，见 seeds\/000_12e6d6dd25f65f05\.txt:24。/,
    );
    expect(run.out).toContain(`共${all}处数字和引文，${all - 1}处核对无误，1处不符。`);
  });

  test('a quotation in which a word was altered, and only that', async () => {
    const folder = delivered();
    edit(folder, '还需持续增强', '已经明显增强');
    const verification = await verified(folder);
    expect(verification).toMatchObject({ verdict: 'differs', count: { differing: 1 } });
    expect(messagesOf(verification)[1]).toMatch(
      /引文自“.*能力”之后与原文不同：原文为“还需持续增强.*”，成文为“已经明显增强/,
    );
  });

  test('a figure that was put in without a source', async () => {
    const folder = delivered();
    edit(folder, '一、总体情况</w:t>', '一、总体情况（共办理86420件）</w:t>');
    const verification = await verified(folder);
    expect(verification).toMatchObject({ verdict: 'differs', count: { differing: 0 } });
    expect(messagesOf(verification)[1]).toContain('“86420”没有出处');
  });

  test('a section that was cut, in one line', async () => {
    const folder = delivered();
    edit(folder, /(<w:p>(?:(?!<w:p>).)*三、.*?)(?=<w:p>(?:(?!<w:p>).)*四、)/s, '');
    const verification = await verified(folder);
    expect(verification.verdict).toBe('differs');
    expect(verification.count.differing).toBeGreaterThan(10);
    expect(verification.diagnostics.map(({ rule }) => rule)).toEqual([
      'document-edited',
      'printed-passage-missing',
    ]);
  });
});

describe('verify finds in the sources', () => {
  test('a line that was altered: the file, the line, the words', async () => {
    const folder = delivered();
    editSource(folder, NANAN, '审结73件', '审结72件');
    const verification = await verified(folder);
    expect(verification.verdict).toBe('differs');
    expect(verification.sources).toContainEqual({ path: `seeds/${NANAN}`, state: 'edited' });
    const altered = verification.diagnostics.filter(({ rule }) => rule === 'source-words-differ');
    expect(altered.length).toBeGreaterThan(0);
    for (const { file, line, message } of altered) {
      expect({ file, line }).toEqual({ file: `seeds/${NANAN}`, line: 20 });
      expect(message).toMatch(/原报告自“.*审结”之后与出处不同：出处为“73件.*”，原报告现为“72件/);
    }
  });

  test('words that moved to another line: edited, and still proved', async () => {
    const folder = delivered();
    editSource(folder, NANAN, '一、2022年', '\n一、2022年');
    const verification = await verified(folder);
    expect(verification).toMatchObject({ verdict: 'differs', count: { all, proved: all } });
    expect(verification.diagnostics.map(({ rule }) => rule)).toEqual(['source-edited']);
  });

  test('a report that is missing: what rests on it cannot be checked, the rest is', async () => {
    const folder = delivered();
    rmSync(join(folder, 'seeds', WULONG));
    const run = await inProcess(['verify', `out/${briefing.stem}.docx`, '--json'], folder);
    expect(run.code).toBe(2);
    const { verdict, count, diagnostics, sources } = JSON.parse(run.out);
    expect(verdict).toBe('unchecked');
    expect(count).toMatchObject({ all, differing: 0 });
    expect(count.proved + count.unchecked).toBe(all);
    expect(count.unchecked).toBeGreaterThan(20);
    expect(diagnostics).toMatchObject([{ rule: 'source-missing', file: `seeds/${WULONG}` }]);
    expect(sources).toContainEqual({ path: `seeds/${WULONG}`, state: 'missing' });
  });
});

describe('verify finds in the evidence', () => {
  test('a place at which the words do not stand', async () => {
    const folder = delivered();
    const path = fileIn(folder, '.evidence.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    const quotation = file.evidence.find(({ kind }: { kind: string }) => kind === 'quotation');
    quotation.line += 1;
    writeFileSync(path, JSON.stringify(file));
    const verification = await verified(folder);
    expect(verification).toMatchObject({ verdict: 'differs', count: { differing: 1 } });
    expect(verification.diagnostics).toMatchObject([{ rule: 'source-place-differs', line: quotation.line }]);
  });

  test('a count that does not come out again', async () => {
    const folder = delivered();
    const path = fileIn(folder, '.evidence.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    const counted = file.evidence.find(({ formula }: { formula?: string }) => formula?.endsWith('报告份数'));
    counted.inputs.pop();
    writeFileSync(path, JSON.stringify(file));
    const verification = await verified(folder);
    expect(verification.verdict).toBe('differs');
    expect(verification.diagnostics).toMatchObject([{ rule: 'derived-differs' }]);
  });
});

describe('verify says in one line what it cannot check', () => {
  test('a file that is no briefing, and a briefing without its evidence', async () => {
    const run = await inProcess(['verify', `seeds/${NANAN}`], briefing.folder);
    expect(run).toMatchObject({
      code: 2,
      out: '',
      told: [expect.stringContaining('只能核对 jianbao 生成的')],
    });
    const alone = await verify({ target: 'out/别的.docx', sourcesFolder: null, encoding: null });
    expect(alone).toMatchObject({ verdict: 'unchecked', diagnostics: [{ rule: 'evidence-missing' }] });
  });

  test('a document that is damaged, and evidence that is not whole', async () => {
    const folder = delivered();
    writeFileSync(fileIn(folder, '.docx'), 'PK');
    expect(await verified(folder)).toMatchObject({
      verdict: 'unchecked',
      diagnostics: [{ rule: 'document-unreadable', message: '成文无法读取（不是完整的 DOCX）。' }],
    });
    writeFileSync(fileIn(folder, '.evidence.json'), briefing.evidenceText.slice(0, 5000));
    expect(await verified(folder, '.pdf')).toMatchObject({
      verdict: 'unchecked',
      diagnostics: [{ rule: 'evidence-unreadable' }],
    });
  });
});
