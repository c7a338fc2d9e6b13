import { describe, expect, test } from 'vitest';
import { type ChosenOption, settleOptions } from '../../src/composer/chosen-options.ts';
import { parseManifest } from '../../src/composer/index.ts';
import type { TemplateOption } from '../../src/composer/template-options.ts';
import { composeWith, documentOf, inlinesOf, linesOf } from './composing.ts';

const option = (
  name: string,
  type: TemplateOption['type'],
  written: string | null = null,
): TemplateOption => ({
  name,
  type,
  description: '试',
  default: written,
});
const DECLARED = [
  option('发文字号', 'text'),
  option('发文机关', 'text', '某某市司法局'),
  option('成文日期', 'date'),
  option('期号', 'number'),
  option('抄送', 'list'),
  option('上行文', 'boolean'),
];

const set = (line: string): ChosenOption[] =>
  line.split(' ').map((word) => {
    const [name = '', value = ''] = word.split('=');
    return { name, value };
  });
const settled = (line: string) => settleOptions(DECLARED, line === '' ? [] : set(line));

describe('what a user sets for a template', () => {
  test('is printed as it was given, digits and all', () => {
    const { options, diagnostics } = settled(
      '发文字号=某司发〔2025〕12号 成文日期=2025-03-01 期号=03 上行文=是',
    );
    expect(diagnostics).toEqual([]);
    const document = documentOf(
      '<title>甲</title><p>{{options.发文字号}}，{{options.成文日期}}，第{{options.期号}}期{{#if options.上行文}}，上报{{/if}}</p>',
      { options },
    );
    expect(linesOf(document.blocks).at(-1)).toBe('某司发〔2025〕12号，2025年3月1日，第3期，上报');
  });

  test('is a placeholder where it is not given, and no condition is met by it', () => {
    const { options } = settled('');
    const document = documentOf(
      '<title>甲</title><p>{{options.发文字号}}{{#if options.期号}}有{{else}}无{{/if}}{{#if options.上行文}}有{{else}}无{{/if}}{{#each options.抄送}}有{{else}}无{{/each}}</p>',
      { options },
    );
    expect(inlinesOf(document.blocks).slice(1)).toEqual([
      { type: 'placeholder', text: '〔发文字号〕' },
      { type: 'text', text: '无无无' },
    ]);
  });

  test('outranks the default; of one given twice the last counts, lists add up', () => {
    const { options } = settled('发文字号=甲 发文字号=乙 抄送=丙、丁 抄送=戊');
    expect(options).toMatchObject({
      发文字号: { name: '乙' },
      发文机关: { name: '某某市司法局' },
      抄送: [{ name: '丙' }, { name: '丁' }, { name: '戊' }],
    });
  });

  test.each(['成文日期=2025-2-30', '成文日期=三月一日', '期号=第三', '上行文=也许', '发文字号='])(
    '%s is refused with the list of options',
    (line) => {
      const [fault] = settled(line).diagnostics;
      expect(fault).toMatchObject({ rule: 'bad-option', severity: 'error' });
      expect(fault?.message).toContain('成文日期（日期，如 2025-3-1；试）');
    },
  );

  test('every option that the template does not have is named, with those that it has', () => {
    const { diagnostics } = settled('文号=甲 期数=乙');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-option', 'unknown-option']);
    expect(diagnostics[0]?.message).toContain('没有名为“文号”的选项。可用：发文字号（文字；试）、');
    expect(settleOptions([], set('文号=甲')).diagnostics[0]?.message).toContain('这个模板没有选项。');
  });

  test('never is markup, and an option the template does not declare is no field', () => {
    const { options } = settled('发文字号=<br/>&amp;{{title}}');
    expect(linesOf(documentOf('<title>{{options.发文字号}}</title>', { options }).blocks)).toEqual([
      '<br/>&amp;{{title}}',
    ]);
    expect(composeWith('<title>甲{{options.文号}}</title>', { options }).diagnostics).toMatchObject([
      { rule: 'unknown-field' },
    ]);
  });
});

describe('the options of template.yaml', () => {
  const parsed = (options: string) =>
    parseManifest(`label: 试\ndescription: 试\nsubject: 试\noptions:\n${options}`, 't/template.yaml');

  test('are declared with type, description and default', () => {
    expect(
      parsed(
        '  期号: { type: number, description: 第几期 }\n  上行文: { type: boolean, description: 试, default: true }',
      ),
    ).toMatchObject({
      options: [
        { name: '期号', type: 'number', description: '第几期', default: null },
        { name: '上行文', type: 'boolean', default: '是' },
      ],
    });
  });

  test.each([
    ['  期号: { type: figure, description: 试 }', '选项“期号”的 type 应为'],
    ['  期号: { type: number }', '选项“期号”缺少 description'],
    ['  期-号: { type: text, description: 试 }', '选项“期-号”的名称只能用汉字和字母'],
    ['  期号: { type: number, description: 试, default: 3 }', '选项“期号”的 default 中不能有数字'],
    ['  期号: { type: boolean, description: 试, default: 也许 }', '选项“期号”的 default 应为 是 或 否'],
    ['  期号: { type: text, description: 试, deflaut: 甲 }', '选项“期号”有不认识的项目“deflaut”'],
    ['  - 期号', '“options”应由'],
  ])('refuse%s', (options, fault) => {
    const faults = parsed(options);
    expect(Array.isArray(faults) ? faults.map(({ message }) => message).join() : '').toContain(fault);
  });
});
