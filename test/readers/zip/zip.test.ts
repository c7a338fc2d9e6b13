import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { applyLimits } from '../../../src/readers/limits.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { paragraph, wordPackage } from '../docx/word-parts.ts';
import { bytesIn } from '../legacy-bytes.ts';
import { inputsOf, shown } from '../reading-inputs.ts';
import { type RawEntry, rawArchive } from './raw-archive.ts';

afterEach(() => applyLimits({}));

/** What an archive of this content gives, when it stands in a folder. */
async function given(archive: Uint8Array): Promise<string[]> {
  const folder = temporaryFolder({ 'in/a.zip': archive });
  return (await inputsOf([join(folder, 'in')])).map(shown);
}

const packed = (...entries: readonly RawEntry[]) => given(rawArchive(entries));
const text = (name: string | Uint8Array, content = '报告') => ({ name, content });

describe('an archive', () => {
  test('gives its files like a folder: by path, in code-unit order, in any format', async () => {
    const archive = rawArchive([
      { name: 'b.txt', content: '乙' },
      { name: '区/a.html', content: '<p>甲</p>' },
      { name: 'B.docx', content: wordPackage({ body: paragraph('丙') }) },
      { name: '区/', content: '' },
      { name: 'x.xyz', content: '-' },
    ]);
    expect(await given(archive)).toEqual([
      'in/a.zip/B.docx docx 丙',
      'in/a.zip/b.txt txt 乙',
      'in/a.zip/x.xyz unsupported-format',
      'in/a.zip/区/a.html html 甲',
    ]);
  });

  test('stands among the files of its folder where a folder would', async () => {
    const inside = zipSync({ 'x.txt': Buffer.from('丙') });
    const folder = temporaryFolder({ 'in/a.zip.txt': '乙', 'in/a.zip': inside, 'in/a-1.txt': '甲' });
    expect((await inputsOf([join(folder, 'in')])).map(shown)).toEqual([
      'in/a-1.txt txt 甲',
      'in/a.zip.txt txt 乙',
      'in/a.zip/x.txt txt 丙',
    ]);
  });

  test('is opened inside an archive, and files of one name stay apart', async () => {
    const inner = rawArchive([text('年报.txt', '内')]);
    const read = packed(text('年报.txt', '外'), text('区/年报.txt', '区'), {
      name: '市.ZIP',
      content: inner,
    });
    expect(await read).toEqual([
      'in/a.zip/区/年报.txt txt 区',
      'in/a.zip/市.ZIP/年报.txt txt 内',
      'in/a.zip/年报.txt txt 外',
    ]);
  });

  test('may hold one name twice', async () => {
    expect(await packed(text('a.txt', '甲'), text('a.txt', '乙'))).toEqual([
      'in/a.zip/a(2).txt txt 乙',
      'in/a.zip/a.txt txt 甲',
    ]);
  });

  test('leaves out what systems and editors leave behind, and an earlier briefing', async () => {
    const litter = [
      '.DS_Store',
      '__MACOSX/._a.txt',
      '区/~$a.docx',
      '区/Thumbs.db',
      '.git/a.txt',
      '区/x.docx',
    ];
    const read = packed(...litter.map((name) => text(name)), text('区/x.evidence.json'), text('a.txt'));
    expect(await read).toEqual(['in/a.zip/a.txt txt 报告']);
  });

  test('gives one of its files, or one of its folders, where its path goes on', async () => {
    const inner = rawArchive([text('c.txt', '丙'), text('d.txt', '丁')]);
    const archive = rawArchive([
      text('区/a.txt', '甲'),
      text('b.txt', '乙'),
      { name: 'i.zip', content: inner },
    ]);
    const folder = temporaryFolder({ 'in/a.zip': archive });
    const at = (path: string) => join(folder, 'in', 'a.zip', ...path.split('/'));
    const read = (await inputsOf([at('区'), at('i.zip/d.txt'), at('nothing.txt')])).map(shown);
    expect(read.map((line) => line.slice(line.indexOf('a.zip')))).toEqual([
      'a.zip/区/a.txt txt 甲',
      'a.zip/i.zip/d.txt txt 丁',
      'a.zip/nothing.txt missing-input',
    ]);
  });
});

describe('the name of a file in an archive', () => {
  test.each([
    ['in GBK, as Windows packs', bytesIn('gb18030', '潼南区\\年报（一）.txt'), '潼南区/年报（一）.txt'],
    ['in GBK that UTF-8 could be by chance', bytesIn('gb18030', '一.txt'), '一.txt'],
    ['in UTF-8 without saying so', Buffer.from('潼南区/年报.txt'), '潼南区/年报.txt'],
    ['that climbs out', Buffer.from('../../etc/x.txt'), '‥/‥/etc/x.txt'],
    ['that climbs out the other way', Buffer.from('..\\..\\x.txt'), '‥/‥/x.txt'],
    ['from the root', Buffer.from('/etc/x.txt'), 'etc/x.txt'],
    ['with a line end in it', Buffer.from('a\nb.txt'), 'a\uFFFDb.txt'],
    ['written backwards to hide its end', Buffer.from('a\u202Etxt.exe.txt'), 'a\uFFFDtxt.exe.txt'],
  ])('is read: %s', async (_, name, path) => {
    expect(await packed({ name, content: '报告' })).toEqual([`in/a.zip/${path} txt 报告`]);
  });
});

describe('a hostile or broken archive', () => {
  test.each([
    ['cut off', rawArchive([text('a.txt')]).subarray(0, 40), 'in/a.zip damaged-input'],
    ['no archive', Buffer.from('报告'), 'in/a.zip damaged-input'],
    ['empty', rawArchive([]), 'in/a.zip empty-archive'],
    ['of litter alone', rawArchive([text('.DS_Store')]), 'in/a.zip empty-archive'],
    [
      'with a lie about a size',
      rawArchive([{ ...text('a.txt'), claimedSize: 2 }]),
      'in/a.zip/a.txt damaged-input',
    ],
    [
      'with a huge claim',
      rawArchive([{ ...text('a.txt'), claimedSize: 2 ** 31 }]),
      'in/a.zip/a.txt input-limit',
    ],
    ['with an empty file', rawArchive([text('a.txt', '')]), 'in/a.zip/a.txt empty-input'],
  ])('ends in one diagnostic: %s', async (_, archive, told) => {
    expect(await given(archive)).toEqual([told]);
  });

  test('a file with a password is named, the others are read', async () => {
    expect(await packed({ ...text('a.txt'), encrypted: true }, text('b.txt'))).toEqual([
      'in/a.zip/a.txt encrypted-entry',
      'in/a.zip/b.txt txt 报告',
    ]);
  });

  test('a bomb is left packed, the others are read', async () => {
    const bomb = { name: 'a.txt', content: Buffer.alloc(20_000_000) };
    expect(await packed(bomb, text('b.txt'))).toEqual([
      'in/a.zip/a.txt input-limit',
      'in/a.zip/b.txt txt 报告',
    ]);
  });

  test('archives in archives are opened to a depth', async () => {
    let archive = rawArchive([text('a.txt')]);
    for (let depth = 0; depth < 4; depth += 1) archive = rawArchive([{ name: 'i.zip', content: archive }]);
    expect(await given(archive)).toEqual(['in/a.zip/i.zip/i.zip/i.zip archive-limit']);
  });

  test('too many files, in it or in the archives inside it, end it in one diagnostic', async () => {
    applyLimits({ archiveEntries: 3 });
    const two = rawArchive([text('x.txt'), text('y.txt')]);
    expect(await packed(...['a', 'b', 'c', 'd'].map((name) => text(`${name}.txt`)))).toEqual([
      'in/a.zip archive-limit',
    ]);
    expect(await packed(text('a.txt'), { name: 'b.zip', content: two })).toEqual([
      'in/a.zip/a.txt txt 报告',
      'in/a.zip archive-limit',
    ]);
  });

  test('what unpacks to too much in all ends in one diagnostic, and the next file is read', async () => {
    applyLimits({ archiveUnpacked: 1 });
    const content = 'x'.repeat(700_000);
    const archive = rawArchive(['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content })));
    const folder = temporaryFolder({ 'in/a.zip': archive, 'in/z.txt': '报告' });
    const rules = (await inputsOf([join(folder, 'in')])).map((input) => shown(input).slice(0, 24));
    expect(rules).toEqual(['in/a.zip/a.txt txt xxxxx', 'in/a.zip archive-limit', 'in/z.txt txt 报告']);
  });

  test('one that shrinks while it is read ends in diagnostics', async () => {
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));
    const folder = temporaryFolder({
      'in/a.zip': rawArchive([text('a.txt'), { name: 'b.txt', content: long }]),
    });
    const shrink = () => truncateSync(join(folder, 'in', 'a.zip'), 60);
    const read = await inputsOf([join(folder, 'in')], { onDone: shrink });
    expect(read.map(shown)).toEqual(['in/a.zip/a.txt txt 报告', 'in/a.zip/b.txt damaged-input']);
  });

  test('another kind of archive is named with what to do', async () => {
    const folder = temporaryFolder({ 'in/a.rar': 'Rar!' });
    const [input] = await inputsOf([join(folder, 'in')]);
    expect(input?.kind === 'refused' && input.refusal.message).toBe('不支持的压缩格式“.rar”，已跳过。');
  });
});
