import { describe, expect, test } from 'vitest';
import { cite, name } from './briefing-fixture.ts';
import { composeWith, documentOf, linesOf, refusals } from './composing.ts';

const TITLE = '<title>题</title>\n';

describe('a fault of the markup is reported where the template has it', () => {
  test.each([
    ['an element that is never closed', '<p>甲', 'unclosed-element'],
    ['an element that was never opened', '甲</p>', 'unopened-element'],
    ['tags that overlap', '<p><strong>甲</p></strong>', 'unclosed-element'],
    ['an unknown element', '<div>甲</div>', 'unknown-element'],
    ['an element where none may stand', '<p><h1>甲</h1></p>', 'misplaced-element'],
    [
      'an annex inside an annex',
      '<annex><title>甲</title><annex><title>乙</title></annex></annex>',
      'misplaced-element',
    ],
    ['an annex without a title', '<annex><p>甲</p></annex>', 'misplaced-element'],
    [
      'an element inside a placeholder',
      '<p><placeholder><strong>甲</strong></placeholder></p>',
      'misplaced-element',
    ],
    ['words where none may stand', '<section>甲</section>', 'misplaced-text'],
    ['an unknown attribute', '<p style="x">甲</p>', 'unknown-attribute'],
    ['a value that an attribute cannot have', '<p role="footer">甲</p>', 'bad-attribute'],
    ['a missing attribute', '<p>见<annex-number/></p>', 'missing-attribute'],
    ['a reference to no annex', '<p>见<annex-number of="ghost"/></p>', 'unknown-annex'],
    ['a bare ampersand', '<p>甲 & 乙</p>', 'markup-syntax'],
    ['a bare less-than sign', '<p>甲 < 乙</p>', 'markup-syntax'],
    ['an attribute without quotes', '<p role=note>甲</p>', 'markup-syntax'],
    ['an empty paragraph', '<p> </p>', 'empty-element'],
    ['an empty heading', '<h1></h1>', 'empty-element'],
    ['a table without rows', '<table><caption>甲</caption><col/></table>', 'empty-element'],
    [
      'a row that is too short',
      '<table><col/><col/><tbody><tr><td>甲</td></tr></tbody></table>',
      'uneven-row',
    ],
  ])('%s', (_, written, rule) => {
    expect(refusals(TITLE + written)).toContain(`${rule} t/main.hbs:2`);
  });

  test('the unclosed element is named where it was opened, not where the parser gave up', () => {
    const main = `${TITLE}<section>\n<p>甲{{#if no}}</p>{{/if}}\n</section>`;
    const [fault] = composeWith(main, { no: null }).diagnostics;
    expect(fault).toMatchObject({
      line: 3,
      message: '第1列：<p> 没有收尾（直到t/main.hbs 第4行的 </section>）。',
    });
  });

  test('all faults of the vocabulary are reported at once, through partials and past data', () => {
    const partials = { row: '<td>甲</td>\n<tx>乙</tx>' };
    const main = `${TITLE}<p>{{value}}</p>\n<h5>甲</h5><p>{{value}}</p>{{> row}}\n<p role="x">丙</p>`;
    expect(refusals(main, { value: cite('一\n二\n三') }, partials)).toEqual([
      'unknown-element t/main.hbs:3',
      'misplaced-element partials/row.hbs:1',
      'unknown-element partials/row.hbs:2',
      'bad-attribute t/main.hbs:4',
    ]);
  });

  test('a template without a title is refused', () => {
    expect(refusals('<p>甲</p>')).toEqual(['missing-title t/main.hbs:null']);
  });
});

describe('the tree', () => {
  test('carries the title, subject and keywords in its properties', () => {
    const { properties } = documentOf('<title>{{title}}<br/>综合情况</title>', { title: name('重庆市') });
    expect(properties).toEqual({
      title: '重庆市综合情况',
      subject: '主题',
      keywords: ['词'],
      date: '2026-01-01T00:00:00Z',
    });
  });

  test('numbers tables through the whole document', () => {
    const table =
      '<table><caption><table-number/> 甲</caption><col/><tbody><tr><td>乙</td></tr></tbody></table>';
    const { blocks } = documentOf(
      `${TITLE}${table}<landscape>${table}</landscape><annex><title>丙</title>${table}</annex>`,
    );
    expect(linesOf(blocks).filter((line) => line.startsWith('表'))).toEqual(['表1 甲', '表2 甲', '表3 甲']);
  });

  test('numbers annexes, begins a page for each and lists them', () => {
    const main = `${TITLE}<p>见<annex-number of="b"/></p><annex-list/>
      <annex id="a"><title>甲</title></annex><landscape><annex id="b"><title>乙</title></annex></landscape>`;
    const { blocks } = documentOf(main);
    expect(linesOf(blocks)).toEqual(['题', '见附件2', '附件：1. 甲⏎2. 乙', '附件1', '甲', '附件2', '乙']);
    expect(blocks.map(({ type }) => type).slice(3)).toEqual([
      'page-break',
      'paragraph',
      'heading',
      'landscape',
    ]);
  });

  test('gives a single annex no number', () => {
    const { blocks } = documentOf(`${TITLE}<annex-list/><annex><title>甲</title></annex>`);
    expect(linesOf(blocks)).toEqual(['题', '附件：甲', '附件', '甲']);
  });

  test('takes columns, spans and alignment from the table', () => {
    const { blocks } = documentOf(`${TITLE}<table><unit>单位：件</unit><col weight="3"/><col align="right"/>
      <thead><tr><th span="2">甲</th></tr></thead><tbody><tr><td>乙</td><td align="left">丙</td></tr></tbody></table>`);
    expect(blocks[1]).toEqual({
      type: 'table',
      caption: [],
      unit: [{ type: 'text', text: '单位：件' }],
      columns: [
        { weight: 3, align: 'left' },
        { weight: 1, align: 'right' },
      ],
      head: [{ cells: [{ content: [{ type: 'text', text: '甲' }], span: 2, align: 'center' }] }],
      body: [
        {
          cells: [
            { content: [{ type: 'text', text: '乙' }], span: 1, align: null },
            { content: [{ type: 'text', text: '丙' }], span: 1, align: 'left' },
          ],
        },
      ],
    });
  });

  test('draws a bar for each exact figure, with its unit above and its number and caption below', () => {
    const bars = [
      { name: name('甲区'), rate: cite('31.50%') },
      { name: name('乙区'), rate: cite('0%') },
    ];
    const { blocks, evidence } = documentOf(
      `${TITLE}<chart><source>注：略。</source><caption><figure-number/> 比率</caption><unit>单位：%</unit>
        {{#each bars}}<bar><value> {{rate}} </value><label>{{name}}</label></bar>{{/each}}</chart>`,
      { bars },
    );
    expect(blocks[1]).toEqual({
      type: 'chart',
      caption: [{ type: 'text', text: '图1 比率' }],
      unit: [{ type: 'text', text: '单位：%' }],
      bars: [
        { label: '甲区', value: { type: 'citation', text: '31.50%', evidence: 0 }, number: 31.5 },
        { label: '乙区', value: { type: 'citation', text: '0%', evidence: 1 }, number: 0 },
      ],
      source: [{ type: 'text', text: '注：略。' }],
    });
    expect(evidence.map(({ text }) => text)).toEqual(['31.50%', '0%']);
  });

  test('leaves comments and sections out', () => {
    const { blocks } = documentOf(`${TITLE}{{! 一 }}<!-- <p> --><section><p>甲</p></section>`);
    expect(linesOf(blocks)).toEqual(['题', '甲']);
  });
});

describe('contents', () => {
  const main = `${TITLE}<contents/><h1>一、甲</h1><h2>（一）{{cited}}</h2><h3>丙</h3><annex><title>丁</title></annex>`;
  const entriesOf = (source: string) => {
    const { blocks, evidence } = documentOf(source, { cited: cite('73件') });
    const found = blocks.find((block) => block.type === 'contents');
    return { entries: found?.type === 'contents' ? found.entries : [], evidence };
  };

  test('list the headings after them down to their depth, and the annexes', () => {
    const { entries } = entriesOf(main);
    expect(entries.map(({ level, heading }) => [level, heading])).toEqual([
      [1, 1],
      [2, 2],
      [1, 4],
    ]);
    expect(entriesOf(main.replace('<contents/>', '<contents depth="1"/>')).entries).toHaveLength(2);
    expect(entriesOf(main.replace('<contents/>', '<contents depth="3"/>')).entries).toHaveLength(4);
  });

  test('prove a figure of a heading once more, in the order of printing', () => {
    expect(entriesOf(main).evidence.map(({ text }) => text)).toEqual(['73件', '73件']);
  });
});
