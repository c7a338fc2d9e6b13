import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writePdf } from '../in-house-style.ts';
import { readPages, readProperties } from './reading.ts';
import { documentOf, fontFolder, heading, paragraph, row, table, words } from './sample.ts';

const sample = () =>
  documentOf(
    heading(0, '综合简报'),
    heading(1, '一、总体情况'),
    heading(2, '（一）主要做法'),
    paragraph([
      { type: 'strong', content: [words('一是')] },
      { type: 'citation', text: '审结73件', evidence: 0 },
      { type: 'placeholder', text: '〔编制单位〕' },
    ]),
    heading(1, '二、共性问题'),
    table('表1 主要指标', [2, 1], [row('单位', '收到')], [row('新华区', '12㎡')]),
  );

describe('the file', () => {
  const zone = process.env.TZ;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
  });

  it('has the same bytes in another time zone, at another time and with the fonts in another folder', async () => {
    process.env.TZ = 'Asia/Shanghai';
    vi.setSystemTime('2024-05-01T00:00:00Z');
    const one = await writePdf(sample(), fontFolder);
    process.env.TZ = 'America/New_York';
    vi.setSystemTime('2031-01-01T12:34:56Z');
    const folder = join(mkdtempSync(join(tmpdir(), 'fonts-')), 'elsewhere');
    symlinkSync(fontFolder, folder);
    const other = await writePdf(sample(), folder);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('carries title, subject, keywords, date and no author', async () => {
    const { info } = await readProperties((await writePdf(sample(), fontFolder)).bytes);
    expect(info).toMatchObject({
      Title: '法治政府建设情况综合简报',
      Subject: '年度报告汇总',
      Keywords: '法治政府；年度报告',
      CreationDate: 'D:20240328011800Z',
      ModDate: 'D:20240328011800Z',
      Language: 'zh-CN',
    });
    expect(info).not.toHaveProperty('Author');
  });

  it('stays readable with marks of XML in its title', async () => {
    const document = sample();
    const titled = { ...document, properties: { ...document.properties, title: 'A&B <甲>' } };
    const { info } = await readProperties((await writePdf(titled, fontFolder)).bytes);
    expect(info).toMatchObject({ Title: 'A＆B ＜甲＞' });
  });

  it('has its headings as bookmarks', async () => {
    const { outline } = await readProperties((await writePdf(sample(), fontFolder)).bytes);
    expect(outline).toEqual([
      { title: '综合简报', depth: 0 },
      { title: '一、总体情况', depth: 1 },
      { title: '（一）主要做法', depth: 2 },
      { title: '二、共性问题', depth: 1 },
    ]);
  });

  it('has every font embedded as a subset', async () => {
    const { bytes } = await writePdf(sample(), fontFolder);
    const source = Buffer.from(bytes).toString('latin1');
    const names = Array.from(source.matchAll(/\/BaseFont \/(\S+)/g), ([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/);
    const descriptors = source.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    expect(descriptors.length * 2).toBe(names.length);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile[23] /);
  });

  it('refuses a date that is none', async () => {
    const document = sample();
    const undated = { ...document, properties: { ...document.properties, date: '昨天' } };
    await expect(writePdf(undated, fontFolder)).rejects.toThrow(RangeError);
  });
});

describe('the text of the file', () => {
  it('copies back as it was typed, with more than 256 different characters', async () => {
    const han = Array.from({ length: 700 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const { bytes, diagnostics } = await writePdf(documentOf(paragraph(han)), fontFolder);
    const pages = await readPages(bytes);
    expect(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).toBe(han);
    expect(diagnostics).toEqual([]);
  });

  it('keeps Chinese marks, signs, rare characters and words of Latin letters', async () => {
    const texts = ['“引”‘号’——……·《》①⑳㎡℃‰≥×→𠮷㐂。', '按 GB/T 9704-2012 印发，占 3.5%。'];
    const { bytes } = await writePdf(documentOf(...texts.map((text) => paragraph(text))), fontFolder);
    const [page] = await readPages(bytes);
    expect(page?.lines.map((line) => line.text)).toEqual(texts);
  });

  it('prints 〓 for a character that no font has, and says which one and where', async () => {
    const { bytes, diagnostics } = await writePdf(
      documentOf(paragraph('区长\u{E123}某某主持召开会议，\u{E123}某某出席'), paragraph('第二处\u{10FFFD}')),
      fontFolder,
    );
    const [page] = await readPages(bytes);
    expect(page?.lines.map((line) => line.text)).toEqual(['区长〓某某主持召开会议，〓某某出席', '第二处〓']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['missing-glyph', 'missing-glyph']);
    expect(diagnostics[0]?.message).toContain('U+E123');
    expect(diagnostics[0]?.message).toContain('区长\u{E123}某某主持');
    expect(diagnostics[1]?.message).toContain('U+10FFFD');
  });

  it('leaves out what cannot be seen, and says so', async () => {
    const text = '依\u200B法\uFEFF行\u0007政\u00AD，\uFE0F法\u202E治';
    const { bytes, diagnostics } = await writePdf(documentOf(paragraph(text)), fontFolder);
    const [page] = await readPages(bytes);
    expect(page?.lines[0]?.text).toBe('依法行政，法治');
    expect(diagnostics.map(({ rule, message }) => [rule, /U\+\w+/.exec(message)?.[0]])).toEqual(
      ['U+200B', 'U+FEFF', 'U+0007', 'U+00AD', 'U+FE0F', 'U+202E'].map((code) => [
        'unprintable-character',
        code,
      ]),
    );
  });
});
