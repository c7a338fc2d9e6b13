import { describe, expect, test } from 'vitest';
import { readMht } from '../../../src/readers/html/mht.ts';
import { bytesIn } from '../legacy-bytes.ts';

const read = async (message: string) =>
  await readMht(
    new Uint8Array(Buffer.from(message, 'latin1')),
    { path: 'a.mht', sha256: '' },
    { encoding: null },
  );
const gbk = bytesIn('gb18030', '<p>推进法治政府建设，规范行政执法。</p>');
const quoted = [...gbk]
  .map((byte) =>
    byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
  )
  .join('');
const archive = (part: string) =>
  [
    'From: <由某浏览器保存>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="----=_b"',
    '',
    'This is a multi-part message.',
    '------=_b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------=_b',
    part,
    '------=_b--',
  ].join('\r\n');

describe('a web archive', () => {
  test.each([
    ['quoted-printable', quoted.replace(/(.{60})/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`))],
    ['base64', Buffer.from(gbk).toString('base64')],
    ['8bit', Buffer.from(gbk).toString('latin1')],
  ])('gives its page from %s, in the charset of its header', async (encoding, body) => {
    const part = `Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
    expect((await read(archive(part))).source).toMatchObject({
      format: 'html',
      encoding: 'gb18030',
      text: '推进法治政府建设，规范行政执法。',
      hasLines: false,
    });
  });

  test.each([
    [
      'by its address',
      '<frameset><frame src="main.htm"></frameset>',
      'Content-Location: http://a.cn/main.htm',
    ],
    ['by its name', '<p>标题</p><iframe src="cid:f1@x"></iframe>', 'Content-ID: <f1@x>'],
  ])('gives the page of a frame, found %s, in its place', async (_, page, name) => {
    const html = 'Content-Type: text/html; charset=utf-8';
    const frame = Buffer.from('<p>推进法治政府建设。</p>').toString('latin1');
    const parts = [
      `${html}\r\nContent-Location: http://a.cn/index.htm\r\n\r\n${Buffer.from(page).toString('latin1')}`,
      `${html}\r\n${name}\r\n\r\n${frame}`,
    ];
    const { source } = await read(archive(parts.join('\r\n------=_b\r\n')));
    expect(source?.text.split('\n').at(-1)).toBe('推进法治政府建设。');
  });

  test('whose frames show each other ends', async () => {
    const part = (at: number) =>
      `Content-Type: text/html\r\nContent-ID: <${at}>\r\n\r\n<p>${at}</p><iframe src="cid:2"></iframe>`;
    expect((await read(archive([part(1), part(2)].join('\r\n------=_b\r\n')))).source).not.toBeNull();
  });

  test.each([
    ['without a page', archive('Content-Type: text/css\r\n\r\na{}'), 'damaged-input'],
    ['that is none', 'hello', 'damaged-input'],
    [
      'of parts in parts in parts',
      Array.from(
        { length: 50 },
        (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\n\n--b${at}x\n`,
      ).join(''),
      'input-limit',
    ],
    [
      'of countless parts',
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(5000)}`,
      'input-limit',
    ],
  ])('%s is refused', async (_, message, rule) => {
    const reading = await read(message);
    expect(reading.source).toBeNull();
    expect(reading).toMatchObject({ refusal: { rule } });
  });
});
