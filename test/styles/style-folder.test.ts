import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStyle } from '../../src/styles/style-folder.ts';
import { gongwen, styleFolder } from '../writers/house-style.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'styles-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, ...lines: readonly string[]) => {
  await writeFile(join(folder, name), lines.join('\n'));
  return join(folder, name);
};
const styleOf = async (...lines: readonly string[]) => {
  const loaded = await loadStyle(await file('own.yaml', ...lines), [styleFolder]);
  if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
  return loaded.style;
};
const faultsOf = async (path: string) => {
  const loaded = await loadStyle(path, [styleFolder]);
  return 'faults' in loaded ? loaded.faults : [];
};
const told = async (...lines: readonly string[]) =>
  (await faultsOf(await file('own.yaml', ...lines))).map(({ rule, file, line }) => `${rule} ${file}:${line}`);

describe('the style of official documents', () => {
  it('has 22 lines of 28 characters in 156 × 225 mm', () => {
    expect(gongwen.page).toEqual({
      width: 210,
      height: 297,
      margin: { top: 37, bottom: 35, left: 28, right: 26 },
    });
    expect(gongwen.grid).toEqual({ lines: 22, characters: 28 });
    expect(gongwen.paragraphs.body.pitch).toBeCloseTo(28.99, 2);
  });

  it('has each heading in its face and the body’s size', () => {
    const { headings } = gongwen;
    expect([headings[1], headings[2], headings[3]].map(({ face, size }) => `${face} ${size}`)).toEqual([
      '黑体 16',
      '楷体 16',
      '仿宋 16',
    ]);
  });
});

describe('a style file', () => {
  it('that says nothing is the style of official documents', async () => {
    expect(await styleOf('')).toEqual(gongwen);
  });

  it('changes what it names, and leaves the rest', async () => {
    const style = await styleOf(
      'extends: gongwen',
      'page: { left: 30mm, right: 24mm }',
      'h1: { font: 小标宋, size: 小二, line: 1.5倍, color: 红 }',
      'signature: { right: 4字 }',
    );
    expect(style.page.margin).toEqual({ top: 37, bottom: 35, left: 30, right: 24 });
    expect(style.headings[1]).toEqual({
      ...gongwen.headings[1],
      face: '小标宋',
      size: 18,
      pitch: 27,
      color: 'FF0000',
    });
    expect(style.paragraphs.signature.right).toBe(4);
    expect(style.table).toEqual(gongwen.table);
  });

  it('has headings and paragraphs follow its body', async () => {
    const style = await styleOf('body: { size: 四号, line: 26磅, font: 宋体 }');
    expect(style.headings[3]).toMatchObject({ face: '宋体', size: 14, pitch: 26 });
    expect(style.paragraphs.recipient).toMatchObject({ face: '宋体', size: 14, pitch: 26, firstLine: 0 });
    expect(style.paragraphs.note.pitch).toBeCloseTo((26 * 2) / 3);
    expect(style.headings[2].face).toBe('楷体');
  });

  it('has as many characters in a line as its size allows, unless it says how many', async () => {
    expect((await styleOf('body: { size: 四号 }')).grid.characters).toBe(32);
    expect((await styleOf('body: { size: 四号 }', 'page: { characters: 31 }')).grid.characters).toBe(31);
    expect(await told('body: { size: 四号 }', 'page: { characters: 28 }')).toEqual([
      'style-characters own.yaml:2',
    ]);
  });

  it('may change another one that changes a third', async () => {
    await file('parent.yaml', 'h1: { font: 宋体 }', 'h2: { font: 宋体 }');
    const style = await styleOf('extends: parent.yaml', 'h2: { font: 仿宋 }');
    expect([style.headings[1].face, style.headings[2].face]).toEqual(['宋体', '仿宋']);
  });

  it('names fonts for Word with what may stand in for them', async () => {
    const style = await styleOf('fonts:', '  仿宋: 华文仿宋、仿宋', '  西文: Arial');
    expect(style.wordFonts.仿宋).toEqual({ name: '华文仿宋', substitutes: ['仿宋'] });
    expect(style.wordFonts.latin).toEqual({ name: 'Arial', substitutes: [] });
    expect(style.wordFonts.楷体).toEqual(gongwen.wordFonts.楷体);
  });
});

describe('faults of a style file', () => {
  it('are told all at once, each with its line and what is allowed', async () => {
    const path = await file(
      'own.yaml',
      'extends: gongwen',
      'heading1: { font: 黑体 }',
      'h1: { font: 隶书 }',
      'body:',
      '  size: 三号字',
      '  colour: 红',
      '  indent: 两字',
      'page-number: { form: — }',
      'title:',
    );
    const faults = await faultsOf(path);
    expect(faults.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 style-part',
      '3 style-value',
      '5 style-value',
      '6 style-property',
      '7 style-value',
      '8 style-value',
      '9 style-part-empty',
    ]);
    expect(faults.find(({ line }) => line === 3)?.message).toContain('小标宋、仿宋、黑体、楷体、宋体');
    expect(faults.every(({ severity, file }) => severity === 'error' && file === 'own.yaml')).toBe(true);
  });

  it('are its YAML’s, too', async () => {
    expect(await told('body: { size: 三号', 'h1: { }')).toContainEqual(
      expect.stringMatching(/^yaml-syntax own/),
    );
    expect(await told('- body')).toEqual(['style-form own.yaml:1']);
  });

  it('are lines that would cut the text and margins that leave no room', async () => {
    expect(await told('body: { line: 12磅 }')).toContainEqual('style-pitch own.yaml:1');
    expect(await told('page:', '  left: 80mm', '  right: 70mm')).toContainEqual('style-area own.yaml:2');
  });

  it('are styles that follow one another in a ring, and names that nobody has', async () => {
    await file('a.yaml', 'extends: ./b.yaml');
    const path = await file('b.yaml', '', 'extends: ./a.yaml');
    expect(await faultsOf(path)).toMatchObject([{ rule: 'style-cycle', file: 'a.yaml', line: 1 }]);
    const [unknown] = await faultsOf('gongwan');
    expect(unknown).toMatchObject({ rule: 'unknown-style' });
    expect(unknown?.message).toContain('gongwen');
    expect(await told('extends: gongwan')).toEqual(['unknown-style own.yaml:1']);
  });
});
