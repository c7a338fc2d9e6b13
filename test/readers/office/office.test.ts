import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listing } from '../../../src/diagnostics/listing.ts';
import { applyLimits } from '../../../src/readers/limits.ts';
import { locateOffice } from '../../../src/readers/office/locate-office.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { paragraph, wordPackage } from '../docx/word-parts.ts';
import { inputsOf, shown } from '../reading-inputs.ts';
import { rawArchive } from '../zip/raw-archive.ts';

const installed = locateOffice(null);
if (installed === null) console.info('没有安装 LibreOffice：跳过用它转换 .doc、.wps、.rtf 的测试');

const OLD_WORD = readFileSync(new URL('./report.doc', import.meta.url));
/** Words by their code points, as every RTF writer does for Chinese. */
const rtf = (text: string) =>
  `{\\rtf1\\ansi\\uc1 ${[...text].map((character) => `\\u${character.charCodeAt(0)}?`).join('')}\\par}`;
const leftBehind = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`jianbao-office-${process.pid}-`));

afterEach(() => applyLimits({}));

describe.skipIf(installed === null)('an old document, with LibreOffice', () => {
  test('is read in its format, in an archive and beside others, in one go, and neither brings in other files nor fetches anything', {
    timeout: 120_000,
  }, async () => {
    let fetched = 0;
    const server = createServer((_, response) => {
      fetched += 1;
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const folder = temporaryFolder({
      'secret.txt': 'SECRET',
      'in/a.doc': OLD_WORD,
      'in/b.txt': '乙',
      'in/c.rtf': rtf('丙'),
      'in/d.zip': rawArchive([{ name: 'e.wps', content: OLD_WORD }]),
    });
    const secret = join(folder, 'secret.txt').replaceAll('\\', '/');
    const field = `{\\field{\\*\\fldinst INCLUDETEXT "${secret}"}{\\fldrslt old}}`;
    // The picture is linked, not embedded: an ordinary LibreOffice fetches it.
    const linked = ['latin1', 'utf16le'] as const;
    const picture = linked.reduce(
      (bytes, encoding) =>
        Buffer.from(
          bytes
            .toString('latin1')
            .replaceAll(
              Buffer.from('40000', encoding).toString('latin1'),
              Buffer.from(String(port), encoding).toString('latin1'),
            ),
          'latin1',
        ),
      readFileSync(new URL('./linked-picture.doc', import.meta.url)),
    );
    writeFileSync(join(folder, 'in', 'f.rtf'), `{\\rtf1\\ansi ${field}text\\par}`);
    writeFileSync(join(folder, 'in', 'g.doc'), picture);
    const read = (await inputsOf([join(folder, 'in')])).map(shown);
    server.close();
    expect(read).toEqual([
      'in/a.doc doc 一、工作情况\n（一）依法履职。办理案件12件。\n（二）公正执法。\n二、存在问题',
      'in/b.txt txt 乙',
      'in/c.rtf rtf 丙',
      'in/d.zip/e.wps wps 一、工作情况\n（一）依法履职。办理案件12件。\n（二）公正执法。\n二、存在问题',
      'in/f.rtf rtf oldtext',
      'in/g.doc doc ab',
    ]);
    expect(fetched).toBe(0);
    expect(leftBehind()).toEqual([]);
  });

  test('that it cannot open is told, and the others are read', { timeout: 120_000 }, async () => {
    const broken = Uint8Array.from(OLD_WORD.subarray(0, 700));
    const folder = temporaryFolder({ 'in/a.doc': broken, 'in/b.rtf': rtf('乙') });
    expect((await inputsOf([join(folder, 'in')])).map(shown)).toEqual([
      'in/a.doc damaged-input',
      'in/b.rtf rtf 乙',
    ]);
  });
});

describe('an old document', () => {
  test('without LibreOffice is told with all others in one line that says what to do', async () => {
    const folder = temporaryFolder({ 'in/a.doc': OLD_WORD, 'in/b.wps': OLD_WORD, 'in/c.rtf': rtf('丙') });
    const nowhere = join(folder, 'nowhere');
    const read = await inputsOf([join(folder, 'in')], { soffice: nowhere });
    const told = listing(read.flatMap((input) => (input.kind === 'refused' ? [input.refusal] : [])));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`in/a.doc、in/b.wps、in/c.rtf　读取 .doc、.wps、.rtf 文件需要 LibreOffice，`);
  });

  test.each([
    ['a web page', '<html><p>报告</p></html>', 'html'],
    ['a newer Word document', wordPackage({ body: paragraph('报告') }), 'docx'],
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>报告</p>', 'html'],
    ['plain text', '报告', 'txt'],
  ])('that is %s under an old name needs no LibreOffice', async (_, content, format) => {
    const folder = temporaryFolder({ 'in/a.doc': content });
    const read = await inputsOf([join(folder, 'in')], { soffice: join(folder, 'nowhere') });
    expect(read.map(shown)).toEqual([`in/a.doc ${format} 报告`]);
  });

  test.each([
    ['a package', Buffer.from('EncryptedPackage', 'utf16le')],
    [
      'a Word 97 file',
      Buffer.concat([
        Buffer.alloc(504),
        Buffer.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x13]),
        Buffer.alloc(600),
      ]),
    ],
  ])('with a password is told: %s', async (_, rest) => {
    const folder = temporaryFolder({
      'in/a.doc': Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), rest]),
    });
    expect((await inputsOf([join(folder, 'in')])).map(shown)).toEqual(['in/a.doc encrypted-input']);
  });
});

describe.skipIf(process.platform === 'win32')('a LibreOffice', () => {
  /** A program in its place, which is given the output folder as $out and the files as $@. */
  function standIn(folder: string, script: string): string {
    const program = join(folder, 'soffice');
    const skip = 'while [ "$1" != --outdir ]; do shift; done; out=$2; shift 2';
    writeFileSync(program, `#!/bin/sh\necho call >> "${folder}/calls"\n${skip}\n${script}\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(folder, 'result.docx'), wordPackage({ body: paragraph('结果') }));
    return program;
  }
  const copy = (folder: string) => `cp "${folder}/result.docx" "$out/$(basename "\${f%.*}").docx"`;
  const calls = (folder: string) => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length;
  const three = { 'in/a.rtf': rtf('甲'), 'in/b.rtf': `${rtf('乙')}slow`, 'in/c.rtf': rtf('丙') };

  test('is started once for many files', async () => {
    const folder = temporaryFolder(three);
    const soffice = standIn(folder, `for f in "$@"; do ${copy(folder)}; done`);
    const read = await inputsOf([join(folder, 'in')], { soffice });
    expect(read.map(shown)).toEqual(['a', 'b', 'c'].map((name) => `in/${name}.rtf rtf 结果`));
    expect(calls(folder)).toBe(1);
  });

  test.each([
    ['hangs on', 'sleep 600 & echo $! > "$out/../../child"; wait', 'input-limit'],
    ['crashes on', 'kill -9 $$', 'damaged-input'],
    [
      'crashes while it writes the result of',
      'cp "$f" "$out/$(basename "$f" .rtf).docx"; kill -9 $$',
      'damaged-input',
    ],
    ['does not go on from', 'exit 1', 'damaged-input'],
  ])('that %s one file is ended, and begins anew with the next', async (_, act, rule) => {
    applyLimits({ officeSeconds: 1 });
    const folder = temporaryFolder(three);
    const soffice = standIn(
      folder,
      `for f in "$@"; do if grep -q slow "$f"; then ${act}; fi; ${copy(folder)}; done`,
    );
    const read = await inputsOf([join(folder, 'in')], { soffice });
    expect(read.map(shown)).toEqual(['in/a.rtf rtf 结果', `in/b.rtf ${rule}`, 'in/c.rtf rtf 结果']);
    expect(calls(folder)).toBe(2);
    expect(leftBehind()).toEqual([]);
  });

  test('that starts slowly may take as long again for a file', async () => {
    applyLimits({ officeSeconds: 0.1 });
    const folder = temporaryFolder(three);
    const slowly = 'if grep -q slow "$f"; then sleep 0.5; fi';
    const soffice = standIn(folder, `sleep 0.4; for f in "$@"; do ${slowly}; ${copy(folder)}; done`);
    const read = await inputsOf([join(folder, 'in')], { soffice });
    expect(read.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
    expect(calls(folder)).toBe(1);
  });

  test.runIf(process.platform === 'linux')(
    'that takes too much memory for a file is ended with what it started, and begins anew with the next',
    async () => {
      applyLimits({ officeMemory: 100 });
      const folder = temporaryFolder(three);
      const greedy = `"${process.execPath}" -e "Buffer.alloc(2e8, 1); setTimeout(() => 0, 60_000)"`;
      const soffice = standIn(
        folder,
        `for f in "$@"; do if grep -q slow "$f"; then ${greedy}; fi; ${copy(folder)}; done`,
      );
      const read = await inputsOf([join(folder, 'in')], { soffice });
      expect(read.map(shown)).toEqual(['in/a.rtf rtf 结果', 'in/b.rtf input-limit', 'in/c.rtf rtf 结果']);
      expect(read.flatMap((input) => (input.kind === 'refused' ? [input.refusal.message] : []))).toEqual([
        'LibreOffice 占用内存超过上限（100 MB），未读取。',
      ]);
    },
  );

  test('that passes over a file without a result is not started again for it', async () => {
    const folder = temporaryFolder(three);
    const soffice = standIn(folder, `for f in "$@"; do grep -q slow "$f" || ${copy(folder)}; done`);
    const read = await inputsOf([join(folder, 'in')], { soffice });
    expect(read.map(shown)).toEqual(['in/a.rtf rtf 结果', 'in/b.rtf damaged-input', 'in/c.rtf rtf 结果']);
    expect(calls(folder)).toBe(1);
  });

  test.each([
    ['ends at once', 'exit 1'],
    ['does not begin', 'sleep 600'],
    ['converts nothing', 'true'],
  ])('that %s is told with all files in one line, none of which is called damaged', async (_, act) => {
    applyLimits({ officeStartSeconds: 1 });
    const folder = temporaryFolder({
      ...three,
      'in/d.zip': rawArchive([{ name: 'e.wps', content: OLD_WORD }]),
    });
    const read = await inputsOf([join(folder, 'in')], { soffice: standIn(folder, act) });
    const told = listing(read.flatMap((input) => (input.kind === 'refused' ? [input.refusal] : [])));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('in/a.rtf、in/b.rtf、in/c.rtf、in/d.zip/e.wps　');
    expect(told[0]).toContain('不能启动或不能转换');
    expect(calls(folder)).toBe(1);
    expect(leftBehind()).toEqual([]);
  });

  test('that is not read to the end leaves nothing behind', async () => {
    const folder = temporaryFolder(three);
    const soffice = standIn(folder, 'exit 1');
    await inputsOf([join(folder, 'in')], { soffice });
    expect(leftBehind()).toEqual([]);
    expect(existsSync(join(folder, 'calls'))).toBe(true);
  });
});
