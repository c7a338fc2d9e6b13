import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBytes, ruleOf } from './reading-word.ts';
import { paragraph, wordPackage } from './word-parts.ts';

const put = '<w:altChunk r:id="c1"/>';
const withChunk = (chunk: Uint8Array, body = put) =>
  wordPackage({ body, more: { 'word/chunk.bin': chunk }, relations: [['aFChunk', 'c1', '/word/chunk.bin']] });
const page = '<html><body><p>一、成效</p><p>办理案件12件。</p></body></html>';
const archive = `MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

${page}

----b--
`;

describe('a document that is put into another whole is read where it stands', () => {
  test.each([
    ['a web page', strToU8(page)],
    ['a web page in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${page}`, 'utf16le'))],
    ['a web archive, as reporting systems write it', strToU8(archive)],
    ['text', strToU8('一、成效\n办理案件12件。')],
    ['a Word document', wordPackage({ body: paragraph('一、成效') + paragraph('办理案件12件。') })],
  ])('%s', async (_, chunk) => {
    const { source } = await readBytes(withChunk(chunk, paragraph('前') + put + paragraph('后')));
    expect(source?.text).toBe('前\n一、成效\n办理案件12件。\n后');
  });

  test('what cannot be read there is told', async () => {
    const reading = await readBytes(withChunk(strToU8('{\\rtf1 x}'), paragraph('前') + put));
    expect(reading).toMatchObject({ source: { text: '前' }, diagnostics: [{ rule: 'unread-chunk' }] });
    expect(await ruleOf(withChunk(strToU8('{\\rtf1 x}')))).toBe('unread-chunk');
    expect(await ruleOf(withChunk(withChunk(strToU8(page))))).toBe('unread-chunk');
  });
});
