import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { helpers } from '../../src/composer/helpers.ts';
import { OPTION_TYPES, optionTypeName } from '../../src/composer/template-options.ts';
import { elementsOf, PARAGRAPH_ROLES, rootRule, vocabulary } from '../../src/composer/vocabulary.ts';
import { styleVocabulary } from '../../src/styles/vocabulary.ts';
import { declaredTypes, type FieldType } from './declared-types.ts';

interface FieldWords {
  readonly types: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

/**
 * The page of reference for template authors, written from the types of `Briefing`, the table of helpers and the
 * vocabulary. What has no Chinese words in `templates/fields.yaml` is explained by its comment in the code.
 */
export function templateReference(): string {
  const words: FieldWords = parse(
    readFileSync(new URL('../../templates/fields.yaml', import.meta.url), 'utf8'),
  );
  const types = declaredTypes();
  return [
    INTRODUCTION,
    '## 字段\n',
    '“带出处”的是数字或引文，印出时连同出处；“名称”是单位、指标、文件等的名称；“是非”“状态”不能印出，供 `#if`、`is` 判断。“可空”的字段先用 `#if` 判断。\n',
    ...types.map(({ name, comment, fields, literals }) => {
      const head = `### ${name}\n\n${wordsFor(words.types, name, comment)}\n`;
      if (literals.length > 0)
        return `${head}\n取值：${literals.map((literal) => `\`${literal}\``).join('、')}\n`;
      const rows = fields.map(
        (field) => `| \`${field.name}\` | ${typeWords(field)} | ${fieldWords(words, name, field)} |`,
      );
      return `${head}\n| 字段 | 内容 | 说明 |\n|---|---|---|\n${rows.join('\n')}\n`;
    }),
    helperPart(),
    elementPart(words),
    optionPart(),
    stylePart(),
  ].join('\n');
}

const INTRODUCTION = `# 模板参考

这一页由程序的类型和词表生成（\`npm run -s reference\`），列出模板可以用的全部字段、助手和标记。怎样做一个模板，见
[十分钟做一个模板](TUTORIAL.md)。

模板文件是 \`main.hbs\`，写法：\`{{字段}}\` 印出内容；\`{{#if}}…{{else}}…{{/if}}\`、\`{{#unless}}\` 判断；\`{{#each 列表}}…{{/each}}\`
逐项，其中 \`@index\` 从零数起，\`@first\`、\`@last\` 是首项、末项，\`../\` 是上一层，\`as |项 序号|\` 给它们取名；\`{{#with}}\` 进入一组字段；
\`{{> 部件 上下文 名称=值}}\` 插入部件；\`@root\` 是整份简报；\`{{!-- 注释 --}}\` 不印出。三层大括号、\`{{&\`、运行时选择的部件一律不接受。
`;

function helperPart(): string {
  const rows = [...helpers].map(([name, { usage, description, block }]) => {
    const asBlock = block === null ? '' : `，可写作块 \`{{#${name} …}}\``;
    return `| \`${name}\` | \`${escaped(usage)}\` | ${description.replace(/。$/, '')}${asBlock} |`;
  });
  return `## 助手\n\n| 助手 | 写法 | 说明 |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function elementPart(words: FieldWords): string {
  const rows = Object.entries(vocabulary).map(([name, rule]) => {
    const attributes = Object.entries(rule.attributes).map(
      ([attribute, { expected, required }]) => `\`${attribute}\`${required ? '（必须）' : ''}：${expected}`,
    );
    const holds = [...elementsOf(rule.holds).map((held) => `\`${held}\``), ...(rule.words ? ['文字'] : [])];
    return `| \`<${name}>\` | ${rule.description} | ${attributes.join('；') || '—'} | ${holds.join(' ') || '无'} |`;
  });
  const top = elementsOf(rootRule.holds).map((name) => `\`<${name}>\``);
  const roles = PARAGRAPH_ROLES.map((role) => `| \`${role}\` | ${wordsFor(words.roles, role)} |`);
  return `## 标记

最外层可放 ${top.join(' ')}。标记按 XML 书写：开了头就要收尾，属性加引号，\`<\` 写作 \`&lt;\`，\`&\` 写作 \`&amp;\`。

| 标记 | 说明 | 属性 | 可放 |
|---|---|---|---|
${rows.join('\n')}

### 段落的 role

| role | 说明 |
|---|---|
${roles.join('\n')}
`;
}

function optionPart(): string {
  const rows = OPTION_TYPES.map((type) => `| \`${type}\` | ${optionTypeName[type]} |`);
  return `## 选项

\`template.yaml\` 的 \`options\` 声明要用户给出的内容，用 \`--set 名称=内容\` 设定，模板中写 \`{{options.名称}}\`；没有给出的印成醒目的空位。
每项写 \`type\`、\`description\`，可写 \`default\`（其中不能有数字）。

| type | 内容 |
|---|---|
${rows.join('\n')}

其余项目：\`label\` 名称，\`description\` 说明，\`subject\`、\`keywords\` 写进文件属性，\`style\` 版式（不写用 \`gongwen\`），\n\`audience\` 读者：\`internal\` 内部（不写即是），\`public\` 公开，此时内部掌握的内容不交给模板。
`;
}

function stylePart(): string {
  const rows = Object.entries(styleVocabulary).flatMap(([part, properties]) =>
    Object.entries(properties).map(
      ([name, { description, expected }]: [string, { description: string; expected: string }]) =>
        `| \`${part}\` | \`${name}\` | ${escaped(description)} | ${escaped(expected)} |`,
    ),
  );
  return `## 版式文件

版式另写一个 YAML 文件，开头写 \`extends: gongwen\`，再写要改的部分；\`--style\` 或 \`template.yaml\` 的 \`style\` 选用它。例子见
[gongwen.yaml](styles/gongwen.yaml)。

| 部分 | 项目 | 说明 | 写法 |
|---|---|---|---|
${rows.join('\n')}
`;
}

function typeWords({ type, isList, isNullable }: FieldType): string {
  return `${kindWords(type)}${isList ? ' 的列表' : ''}${isNullable ? '，可空' : ''}`;
}

function kindWords(type: string): string {
  const own = KINDS[type];
  if (own !== undefined) return own;
  if (type.startsWith("'"))
    return `状态 ${type
      .split(' | ')
      .map((state) => `\`${state.slice(1, -1)}\``)
      .join('、')}`;
  const fields = type.split('；').map((field) => field.split('：'));
  const [[name = '', only] = []] = fields;
  if (only === undefined) return `[${name}](#${name.toLowerCase()})`;
  return `一组：${fields.map(([field, of = '']) => `\`${field}\` ${kindWords(of)}`).join('、')}`;
}

const KINDS: Readonly<Record<string, string>> = {
  Cited: '带出处',
  Name: '名称',
  boolean: '是非',
  'Cited | Name': '带出处或名称',
};

/** In a table of Markdown a bar ends the cell. */
const escaped = (text: string): string => text.replaceAll('|', '\\|');

function fieldWords({ fields }: FieldWords, type: string, { name, comment }: FieldType): string {
  const own = `${type}.${name}`;
  return escaped(wordsFor(fields, Object.hasOwn(fields, own) ? own : name, comment));
}

function wordsFor(table: Readonly<Record<string, string>>, name: string, otherwise = ''): string {
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? (otherwise === '' ? '—' : otherwise);
}
