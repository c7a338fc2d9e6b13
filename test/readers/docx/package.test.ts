import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBytes, ruleOf } from './reading-word.ts';
import { abstractList, item, level, list, paragraph, wordPackage } from './word-parts.ts';

const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
const parts = unzipSync(wordPackage({ body: item('成效', 1), numbering }));
const textOf = async (changed: Record<string, Uint8Array>) =>
  (await readBytes(zipSync({ ...parts, ...changed }))).source?.text;
const relation = (type: string, target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`,
  );
const inEncoding = (declared: string) =>
  new TextDecoder().decode(parts['word/document.xml']).replace('?>', ` encoding="${declared}"?>`);

describe('the parts of a Word document are found', () => {
  test.each([
    ['from the top', '/word/document.xml'],
    ['with backslashes', 'word\\document.xml'],
    ['in other case', 'Word/Document.xml'],
    ['where the relationship leads nowhere', 'word/none.xml'],
  ])('%s', async (_, target) => {
    expect(await textOf({ '_rels/.rels': relation('officeDocument', target) })).toBe('一、成效');
  });

  test('where a relationship of the document leads nowhere', async () => {
    const lost = { 'word/_rels/document.xml.rels': relation('numbering', 'none.xml') };
    expect(await textOf(lost)).toBe('一、成效');
  });
});

describe('parts of a Word document are read', () => {
  test.each([
    ['in UTF-16 with its mark', Buffer.from(`\uFEFF${inEncoding('UTF-16')}`, 'utf16le')],
    ['in UTF-16 without', Buffer.from(inEncoding('UTF-16'), 'utf16le')],
    ['in big-endian UTF-16', Buffer.from(inEncoding('UTF-16'), 'utf16le').swap16()],
    ['in UTF-8 with a mark', Buffer.from(`\uFEFF${inEncoding('utf-8')}`)],
  ])('%s', async (_, bytes) => {
    expect(await textOf({ 'word/document.xml': new Uint8Array(bytes) })).toBe('一、成效');
  });

  test('in the Chinese encoding that they declare', async () => {
    const bytes = Buffer.from(inEncoding('GB2312').replace('成效', '\xB3\xC9\xD0\xA7'), 'latin1');
    expect(await textOf({ 'word/document.xml': new Uint8Array(bytes) })).toBe('一、成效');
  });
});

test('a document of scanned pages is said to hold only pictures', async () => {
  expect(await ruleOf(wordPackage({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' }))).toBe('pictures-only');
  expect(await ruleOf(wordPackage({ body: paragraph('') }))).toBe('empty-input');
});

describe('a document whose other parts are damaged or missing is read without them, and that is told', () => {
  test.each([
    ['自动编号', 'word/numbering.xml'],
    ['样式', 'word/styles.xml'],
    ['脚注', 'word/footnotes.xml'],
    ['尾注', 'word/endnotes.xml'],
  ])('%s', async (name, part) => {
    const reading = await readBytes(zipSync({ ...parts, [part]: strToU8('<w:x') }));
    expect(reading).toMatchObject({ source: {}, diagnostics: [{ rule: 'lost-parts' }] });
    expect(reading.source?.text).toContain('成效');
    expect(JSON.stringify(reading)).toContain(name);
  });

  test('自动编号 that are referred to', async () => {
    const reading = await readBytes(wordPackage({ body: item('成效', 1) }));
    expect(reading).toMatchObject({ source: { text: '成效' }, diagnostics: [{ rule: 'lost-parts' }] });
  });

  test('its relationships', async () => {
    expect(await textOf({ '_rels/.rels': strToU8('<x') })).toBe('一、成效');
  });
});
