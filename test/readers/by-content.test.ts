import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { inputsOf, shown } from './reading-inputs.ts';
import { rawArchive } from './zip/raw-archive.ts';

const TEXT = '法治政府建设情况报告。';
const stored = (name: string) => readFileSync(new URL(name, import.meta.url));
const word = rawArchive([
  { name: '[Content_Types].xml', content: '<Types/>' },
  {
    name: 'word/document.xml',
    content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`,
  },
]);
const page = `<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`;
const saved = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;

async function read(name: string, content: string | Uint8Array) {
  const [input, ...others] = await inputsOf([join(temporaryFolder({ [name]: content }), name)]);
  if (input === undefined || others.length > 0) throw new Error('one file gives one input');
  const told = input.kind === 'text' ? input.diagnostics.map(({ rule }) => rule) : [];
  return { words: shown(input).split('/').at(-1), told };
}

test.each([
  ['a.txt', word, 'docx'],
  ['a.pdf', word, 'docx'],
  ['a.zip', word, 'docx'],
  ['a.txt', page, 'html'],
  ['a.docx', page, 'html'],
  ['a.txt', saved, 'html'],
  ['a.docx', TEXT, 'txt'],
  ['a.pdf', TEXT, 'txt'],
  ['a.html', TEXT, 'txt'],
  ['a', TEXT, 'txt'],
])('a file called %s is read by what it is, and that is told', async (name, content, format) => {
  expect(await read(name, content)).toEqual({
    words: `${name} ${format} ${TEXT}`,
    told: ['read-by-content'],
  });
});

test('a PDF under another name is read as one', async () => {
  const { words, told } = await read('a.docx', stored('pdf/word-processor.pdf'));
  expect(words).toMatch(/^a\.docx pdf /);
  expect(told).toContain('read-by-content');
});

test.each([
  ['a.zip', new TextEncoder().encode('Rar!\x1a\x07\x01'), 'unsupported-archive'],
  ['a.zip', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'unsupported-archive'],
  ['a.zip', stored('pdf/word-processor.pdf'), 'mislabelled-input'],
  ['a.txt', rawArchive([{ name: '甲.txt', content: TEXT }]), 'disguised-input'],
  ['a.docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'mislabelled-input'],
])('%s that is none is refused with what it is', async (name, content, rule) => {
  expect((await read(name, content)).words).toBe(`${name} ${rule}`);
});

test('a text that was filled up with zero bytes is read', async () => {
  expect((await read('a.txt', `${TEXT}${'\0'.repeat(200)}`)).words).toContain(TEXT);
});
