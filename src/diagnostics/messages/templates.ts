import { type Rule, rule } from './rule.ts';

/** Templates and what they print. */
export const templateMessages = {
  'unknown-template': rule<{ name: string; available: readonly string[] }>(
    'error',
    ({ name, available }) =>
      `没有名为“${name}”的模板。${available.length > 0 ? `可用的模板：${available.join('、')}。` : '没有找到任何模板。'}`,
    '请改用列出的模板名，或给出含有 template.yaml 的文件夹。',
  ),
  'bad-manifest': rule<{ reason: string }>(
    'error',
    ({ reason }) => `模板说明文件有误：${reason}。`,
    'template.yaml 应写明 label、description、subject 和 keywords，可写 options。',
  ),
  'unknown-option': rule<{ name: string; known: readonly string[] }>(
    'error',
    ({ name, known }) =>
      `模板没有名为“${name}”的选项。${known.length > 0 ? `可用：${known.join('、')}。` : '这个模板没有选项。'}`,
    '请改用列出的名称，写作 --set 名称=内容。',
  ),
  'bad-option': rule<{ name: string; value: string; type: string; known: readonly string[] }>(
    'error',
    ({ name, value, type, known }) =>
      `选项“${name}”的内容“${value}”有误，应为${type}。可用的选项：${known.join('、')}。`,
    '请按列出的类型改写，写作 --set 名称=内容。',
  ),
  'template-unreadable': rule<{ reason: string }>(
    'error',
    ({ reason }) => `模板文件无法读取（${reason}）。`,
    '请检查模板文件夹是否完整。',
  ),
  'template-syntax': rule<{ column: number; reason: string }>(
    'error',
    ({ column, reason }) => `第${column}列：模板写法有误（${reason}）。`,
    '请检查大括号是否成对、块的开头与结尾是否同名。',
  ),
  'raw-output': rule<{ column: number; written: string }>(
    'error',
    ({ column, written }) => `第${column}列：${written} 不经转义输出，不允许使用。`,
    '请改用两层大括号 {{…}}。',
  ),
  'template-construct': rule<{ column: number; written: string }>(
    'error',
    ({ column, written }) => `第${column}列：模板不支持 ${written} 这种写法。`,
    '请只用字段、#if、#unless、#each、#with、列出的助手和 {{> 部件名}}。',
  ),
  'unknown-helper': rule<{ column: number; name: string; known: readonly string[] }>(
    'error',
    ({ column, name, known }) => `第${column}列：没有名为“${name}”的助手。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'helper-argument': rule<{ column: number; name: string; reason: string }>(
    'error',
    ({ column, name, reason }) => `第${column}列：“${name}”的参数有误：${reason}。`,
    '请对照助手说明改正参数。',
  ),
  'missing-partial': rule<{ column: number; name: string; known: readonly string[] }>(
    'error',
    ({ column, name, known }) =>
      `第${column}列：没有名为“${name}”的部件。可用：${known.join('、') || '无'}。`,
    '请检查拼写，或在 partials 文件夹中补上这个部件。',
  ),
  'partial-cycle': rule<{ column: number; chain: readonly string[] }>(
    'error',
    ({ column, chain }) => `第${column}列：部件互相引用，没有尽头（${chain.join(' → ')}）。`,
    '请去掉其中一处引用。',
  ),
  'unknown-field': rule<{ column: number; path: string; field: string; known: readonly string[] }>(
    'error',
    ({ column, path, field, known }) =>
      `第${column}列：“${path}”中没有字段“${field}”。${known.length > 0 ? `这里可用：${known.join('、')}。` : '这里没有可用的字段。'}`,
    '请检查拼写，以及当前处在哪一层 #each 或 #with 之内。',
  ),
  'absent-field': rule<{ column: number; path: string; field: string }>(
    'error',
    ({ column, path, field }) => `第${column}列：“${path}”在“${field}”处为空，取不到内容。`,
    '请先用 #if 判断，并写明为空时印什么。',
  ),
  'not-a-list': rule<{ column: number; path: string }>(
    'error',
    ({ column, path }) => `第${column}列：“${path}”不是列表，不能逐项输出。`,
    '单个事物请用 #with。',
  ),
  'not-a-condition': rule<{ column: number; path: string }>(
    'error',
    ({ column, path }) => `第${column}列：“${path}”是数目，不能作为条件。`,
    '请改用 any、longer、is 等助手写出条件。',
  ),
  'unproven-figure': rule<{ column: number; path: string }>(
    'error',
    ({ column, path }) => `第${column}列：“${path}”含有数字而没有出处，不能输出。`,
    '数字只能来自带出处的字段；序号请用 ordinal、arabic 助手。',
  ),
  'unprintable-value': rule<{ column: number; path: string; kind: string }>(
    'error',
    ({ column, path, kind }) => `第${column}列：“${path}”是${kind}，不能直接输出。`,
    '请输出它的某个字段；可能为空的字段请先用 #if 判断。',
  ),
  'figure-in-template': rule<{ column: number; written: string }>(
    'error',
    ({ column, written }) => `第${column}列：模板文字“${written}”中写有数字，这个数字没有出处。`,
    '请改用带出处的字段；表号、附件号用 table-number、annex-number，序号用 ordinal、arabic。',
  ),
  'markup-syntax': rule<{ column: number; reason: string }>(
    'error',
    ({ column, reason }) => `第${column}列：标记写法有误（${reason}）。`,
    '标记按 XML 书写：< 写作 &lt;，& 写作 &amp;，属性加引号，数据不能写在标记的尖括号之内。',
  ),
  'unclosed-element': rule<{ column: number; name: string; end: string }>(
    'error',
    ({ column, name, end }) => `第${column}列：<${name}> 没有收尾（直到${end}）。`,
    '请补上收尾标记；若在条件块中，开头与收尾应在同一块内。',
  ),
  'unopened-element': rule<{ column: number; name: string }>(
    'error',
    ({ column, name }) => `第${column}列：</${name}> 没有对应的开头。`,
    '请去掉这个收尾标记，或补上开头。',
  ),
  'unknown-element': rule<{ column: number; name: string; known: readonly string[] }>(
    'error',
    ({ column, name, known }) => `第${column}列：没有 <${name}> 这种标记。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'reserved-element': rule<{ column: number; name: string }>(
    'error',
    ({ column, name }) => `第${column}列：<${name}> 由程序写出，模板中不能使用。`,
    '请用 {{字段}} 输出带出处的内容。',
  ),
  'misplaced-element': rule<{ column: number; name: string; parent: string; allowed: readonly string[] }>(
    'error',
    ({ column, name, parent, allowed }) =>
      `第${column}列：<${name}> 不能放在 <${parent}> 内。<${parent}> 内可放：${allowed.join('、') || '无'}。`,
    '请移到合适的位置。',
  ),
  'misplaced-text': rule<{ column: number; written: string; parent: string }>(
    'error',
    ({ column, written, parent }) => `第${column}列：文字“${written}”不能直接放在 <${parent}> 内。`,
    '请放进段落 <p> 或单元格 <td>。',
  ),
  'unknown-attribute': rule<{ column: number; name: string; attribute: string; known: readonly string[] }>(
    'error',
    ({ column, name, attribute, known }) =>
      `第${column}列：<${name}> 没有属性“${attribute}”。可用：${known.join('、') || '无'}。`,
    '请检查拼写。',
  ),
  'bad-attribute': rule<{ column: number; name: string; attribute: string; value: string; expected: string }>(
    'error',
    ({ column, name, attribute, value, expected }) =>
      `第${column}列：<${name}> 的属性 ${attribute}="${value}" 有误，应为${expected}。`,
    '请改正属性的值。',
  ),
  'missing-attribute': rule<{ column: number; name: string; attribute: string }>(
    'error',
    ({ column, name, attribute }) => `第${column}列：<${name}> 缺少属性“${attribute}”。`,
    '请补上这个属性。',
  ),
  'empty-element': rule<{ column: number; name: string }>(
    'error',
    ({ column, name }) => `第${column}列：<${name}> 里没有内容，会印出空白。`,
    '请为没有内容的情形写明文字，或用 #if 整个省去。',
  ),
  'uneven-row': rule<{ column: number; cells: number; columns: number }>(
    'error',
    ({ column, cells, columns }) => `第${column}列：这一行占 ${cells} 列，而表有 ${columns} 列。`,
    '请使每行的单元格数（计 span）与 <col> 的个数相等。',
  ),
  'bad-bar': rule<{ column: number }>(
    'error',
    ({ column }) =>
      `第${column}列：<bar> 需要一个不含数据的 <label> 和一个 <value>，<value> 里只能是一个带出处的确数。`,
    '“800余”“1.9万”等不能画成条，请在模板中用条件略去，或改用表格。',
  ),
  'missing-title': rule('error', () => '模板没有印出标题 <title>。', '请在模板开头写一个 <title>。'),
  'unknown-annex': rule<{ column: number; id: string; known: readonly string[] }>(
    'error',
    ({ column, id, known }) => `第${column}列：没有编号为“${id}”的附件。已有：${known.join('、') || '无'}。`,
    '请检查 <annex id="…"> 与引用处是否一致。',
  ),
  'repeated-annex': rule<{ column: number; id: string }>(
    'error',
    ({ column, id }) => `第${column}列：附件的 id“${id}”用了两次。`,
    '请为每个附件取不同的 id。',
  ),
  'stripped-character': rule<{ count: number; codes: string; text: string }>(
    'warning',
    ({ count, codes, text }) => `“${text}”中有 ${count} 个文档不能容纳的控制字符（${codes}），已去掉。`,
    '请核对原文件中这一处是否有乱码。',
  ),
} as const satisfies Record<string, Rule<never>>;
