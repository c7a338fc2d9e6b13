import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadPage, readPages, readProperties } from '../writers/pdf/reading.ts';
import { headingsOf, squeezed } from './reading-back.ts';
import { seedsBriefing } from './seeds-briefing.ts';

const PITCH = 225 / 22;
/** Characters as wide as they are high. */
const WIDE = /^[^\x00-\xff]+$/;

const pages = readPages(seedsBriefing().pdf);

describe('the PDF of the seeds', () => {
  const { docx, pdf } = seedsBriefing();

  test('is under 1 MB and embeds every font as a subset', () => {
    expect(pdf.length).toBeLessThan(1024 * 1024);
    const source = Buffer.from(pdf).toString('latin1');
    const names = Array.from(source.matchAll(/\/BaseFont \/(\S+)/g), ([, name]) => name);
    const descriptors = source.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile[23] /);
  });

  test('has its title, and the headings of the DOCX as bookmarks', async () => {
    const { info, outline } = await readProperties(pdf);
    expect(info).toMatchObject({ Title: '法治政府建设年度报告综合情况' });
    expect(info).not.toHaveProperty('Author');
    expect(outline.map(({ title }) => squeezed(title))).toEqual(headingsOf(docx).map(({ text }) => text));
  });
});

describe('a full page of body text in the briefing', () => {
  let full: readonly ReadPage[];
  let all: readonly ReadPage[];
  beforeAll(async () => {
    all = await pages;
    full = all.filter(({ lines, width }) => width < 220 && lines.length === 22 && lines.every(isBody));
  });

  test('is there more than once', () => expect(full.length).toBeGreaterThan(2));

  test('has 22 lines on the grid', () => {
    for (const { lines } of full) {
      for (const [index, line] of lines.slice(1).entries()) {
        expect(line.baseline - (lines[index]?.baseline ?? 0)).toBeCloseTo(PITCH, 1);
      }
    }
  });

  test('has 28 characters on a full line, from 28 mm to 184 mm', () => {
    const wide = full.flatMap((page) => page.lines).filter(({ text }) => WIDE.test(squeezed(text)));
    const lines = wide.filter(({ text }) => squeezed(text).length === 28);
    expect(lines.length).toBeGreaterThan(5);
    for (const { left, right } of lines) {
      expect(left).toBeCloseTo(28, 1);
      expect(right).toBeCloseTo(184, 1);
    }
    expect(wide.filter(({ text }) => squeezed(text).length > 28)).toEqual([]);
  });

  test('keeps, like every page, to the type area', () => {
    for (const { lines, width } of all.filter((page) => page.width < 220)) {
      expect(width).toBeCloseTo(210, 0);
      for (const { left, right } of lines) {
        expect(left).toBeGreaterThan(27.9);
        expect(right).toBeLessThan(184.1);
      }
    }
  });
});

describe('a heading', () => {
  const { docx } = seedsBriefing();
  test('does not stand alone at the foot of a page', async () => {
    const headings = new Set(headingsOf(docx).map(({ text }) => text));
    const last = (await pages).map(({ lines }) => squeezed(lines.at(-1)?.text ?? ''));
    expect(last.filter((line) => headings.has(line))).toEqual([]);
  });
});

const isBody = ({ size }: { readonly size: number }) => size > 15 && size < 16.5;
