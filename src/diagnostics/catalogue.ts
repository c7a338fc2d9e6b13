import type { Severity } from '../model/diagnostic.ts';

interface Rule<Detail> {
  readonly severity: Severity;
  /** One Chinese sentence that says what was noticed. */
  readonly message: (detail: Detail) => string;
  /** What a clerk can do about it; empty where nothing need be done. */
  readonly hint: string;
}

const rule = <Detail = Record<never, never>>(
  severity: Severity,
  message: (detail: Detail) => string,
  hint = '',
): Rule<Detail> => ({ severity, message, hint });

/** Every message of the program, by its stable rule id. A new message is a new entry here. */
export const catalogue = {
  // input
  'no-input': rule(
    'error',
    () => '没有找到可以读取的报告文件。',
    '请在命令后给出报告文件或文件夹，例如 jianbao generate 报告文件夹 -o 输出文件夹。',
  ),
  'missing-input': rule('error', () => '找不到这个文件或文件夹。', '请检查路径是否写对。'),
  'broken-link': rule('error', () => '链接指向的文件不存在。', '请修复或删除这个链接。'),
  'empty-folder': rule('error', () => '文件夹里没有文件。', '请确认报告放在这个文件夹里。'),
  'unreadable-input': rule<{ reason: string }>(
    'error',
    ({ reason }) => `文件无法读取（${reason}）。`,
    '请检查文件权限，或把文件复制到别处再试。',
  ),
  'unsupported-format': rule<{ extension: string }>(
    'warning',
    ({ extension }) => `不支持的文件格式“${extension}”，已跳过。`,
    '请另存为文本（.txt）后再试。',
  ),
  'unsupported-archive': rule<{ extension: string }>(
    'warning',
    ({ extension }) => `不支持的压缩格式“${extension}”，已跳过。`,
    '请解压成文件夹，或另存为 .zip 后再试。',
  ),
  'oversized-input': rule<{ megabytes: number; limit: number }>(
    'error',
    ({ megabytes, limit }) => `文件有 ${megabytes} MB，超过单个报告 ${limit} MB 的上限，未读取。`,
    '请确认这是一份报告；如确需读取，请拆分后再试，或用 --limit 放宽这一上限。',
  ),
  'empty-input': rule('error', () => '文件是空的，没有内容。', '请重新下载或导出该报告。'),
  'binary-input': rule(
    'error',
    () => '文件不是文本（含有二进制内容），未读取。',
    '请确认扩展名与内容一致，用 WPS 或 Word 打开后另存为文本。',
  ),
  'disguised-input': rule<{ kind: string }>(
    'error',
    ({ kind }) => `扩展名是文本，内容却是${kind}，未读取。`,
    '请用 WPS 或 Word 打开后另存为文本（.txt）。',
  ),
  'mislabelled-input': rule<{ extension: string; kind: string }>(
    'error',
    ({ extension, kind }) => `扩展名是“${extension}”，内容却是${kind}，未读取。`,
    '请用 WPS 或 Word 打开后另存为 Word 文档（.docx）或文本（.txt）。',
  ),
  'encrypted-input': rule(
    'error',
    () => '文件设有打开密码，未读取。',
    '请用 WPS 或 Word 打开，取消密码后另存再试。',
  ),
  'encrypted-entry': rule(
    'error',
    () => '压缩包内的这个文件设有密码，未读取。',
    '请用密码解压后，把文件夹交给程序。',
  ),
  'empty-archive': rule('error', () => '压缩包里没有文件。', '请确认报告在这个压缩包里。'),
  'archive-limit': rule<{ what: string; limit: string }>(
    'error',
    ({ what, limit }) => `${what}超过上限（${limit}），压缩包中其余内容未读取。`,
    '请确认里面是报告；如确需读取，请解压成文件夹后再试，或用 --limit 放宽这一上限。',
  ),
  'office-needed': rule(
    'error',
    () => '读取 .doc、.wps、.rtf 文件需要 LibreOffice，本机没有找到，未读取。',
    '请安装 LibreOffice 后再试（已安装的用 --soffice 指明位置），或用 WPS、Word 另存为 .docx。',
  ),
  'office-not-there': rule<{ given: string }>(
    'error',
    ({ given }) =>
      `读取 .doc、.wps、.rtf 文件需要 LibreOffice，--soffice 指明的“${given}”不是它的程序，未读取。`,
    '请改为 LibreOffice 的 soffice 程序或所在文件夹，或不用 --soffice，由程序自行查找。',
  ),
  'foreign-json': rule(
    'warning',
    () => '不是 jianbao inspect 输出的 JSON，已跳过。',
    '如是报告，请给出原文件；如是解析结果，请用 jianbao inspect --json 或 --ndjson 重新输出。',
  ),
  'model-invalid': rule<{ number: number; reason: string }>(
    'error',
    ({ number, reason }) => `其中第 ${number} 份报告的解析结果不能使用（${reason}），未纳入。`,
    '请用同一版本的 jianbao inspect 重新解析该报告。',
  ),
  'model-broken': rule<{ number: number; reason: string }>(
    'error',
    ({ number, reason }) => `解析结果在第 ${number} 份报告之后损坏（${reason}），其后未读取。`,
    '请重新生成这个文件，核对是否齐全。',
  ),
  'damaged-input': rule<{ reason: string }>(
    'error',
    ({ reason }) => `文件已损坏，无法读取（${reason}）。`,
    '请重新下载该文件，或用 WPS、Word 打开修复后另存再试。',
  ),
  'input-limit': rule<{ what: string; limit: string }>(
    'error',
    ({ what, limit }) => `${what}超过上限（${limit}），未读取。`,
    '请确认这是一份报告；如确需读取，请另存为文本（.txt）后再试，或用 --limit 放宽这一上限。',
  ),
  'scanned-pdf': rule<{ pages: number }>(
    'error',
    ({ pages }) => `PDF 共 ${pages} 页，没有文字层（扫描件或图片），未读取。`,
    '请用文字识别（OCR）软件转换，核对后另存为 Word 文档（.docx）或文本（.txt）再试。',
  ),
  'undecodable-pdf': rule(
    'error',
    () => 'PDF 的字体没有编码表，文字无法识别，未读取。',
    '请使用原 Word 文档，或用文字识别（OCR）软件转换后再试。',
  ),
  'pdf-pages-without-text': rule<{ pages: string; count: number }>(
    'warning',
    ({ pages, count }) => `PDF 共 ${count} 页，其中第 ${pages} 页是图片，没有文字层，这些页未读取。`,
    '请核对这些页有无正文；如有，请用文字识别（OCR）软件转换后再试。',
  ),
  'pdf-pages-damaged': rule<{ pages: string }>(
    'warning',
    ({ pages }) => `PDF 第 ${pages} 页已损坏，未读取。`,
    '请重新下载该文件，核对内容是否齐全。',
  ),
  'incomplete-pdf': rule(
    'warning',
    () => 'PDF 文件不完整，已读取能够恢复的部分。',
    '请重新下载该文件，核对内容是否齐全。',
  ),
  'whole-page': rule(
    'info',
    () => '网页正文与导航难以分开，按整页文字读取。',
    '请核对该报告的标题和章节；如混入其他文字，请把正文另存为文本（.txt）。',
  ),
  'unsettled-revisions': rule(
    'warning',
    () => '文档中有未处理的修订，按接受全部修订读取：插入的保留，删除的不计。',
    '请确认这是定稿；如不是，请在 WPS 或 Word 中处理修订后再试。',
  ),
  'truncated-input': rule(
    'warning',
    () => '文件末尾不完整，最后一个字被截断。',
    '请重新下载该报告，核对结尾是否齐全。',
  ),
  'encoding-guessed': rule<{ encoding: string }>(
    'info',
    ({ encoding }) => `没有编码标记，按 ${encoding} 读取。`,
    '如有乱码，请把文件另存为 UTF-8。',
  ),
  'encoding-doubtful': rule<{ encoding: string }>(
    'warning',
    ({ encoding }) => `编码难以判断，按 ${encoding} 读取，可能有乱码。`,
    '请把文件另存为 UTF-8 后再试。',
  ),
  'report-failed': rule<{ reason: string }>(
    'error',
    ({ reason }) => `解析这份报告时程序出错（${reason}），其余报告照常处理。`,
    '请把该文件和这一行信息反馈给开发者。',
  ),

  // the run
  usage: rule<{ problem: string }>('error', ({ problem }) => `${problem}。`, '用 jianbao --help 查看用法。'),
  'set-aside': rule<{ reason: string }>(
    'warning',
    ({ reason }) => `未纳入：${reason}。`,
    '如确是年度报告，请核对标题和内容是否完整。',
  ),
  'unwritable-output': rule<{ reason: string }>(
    'error',
    ({ reason }) => `无法写入输出文件夹（${reason}），原有文件未改动。`,
    '请用 -o 换一个文件夹；如文件正在 WPS 或 Word 中打开，请先关闭。',
  ),
  'bad-source-date': rule<{ given: string }>(
    'error',
    ({ given }) => `环境变量 SOURCE_DATE_EPOCH 的值“${given}”不是秒数。`,
    '请改为 1970-01-01 以来的秒数，或删除这个环境变量。',
  ),
  'personal-data': rule(
    'error',
    () => '成文中出现了报告里的联系电话或证件号码，已停止，未生成任何文件。',
    '这是程序的缺陷，请把该报告反馈给开发者。',
  ),
  unexpected: rule<{ reason: string }>(
    'error',
    ({ reason }) => `程序出现意外错误（${reason}），未完成。`,
    '请把这一行信息反馈给开发者；设置环境变量 JIANBAO_DEBUG=1 再运行可看到详情。',
  ),

  // writers
  'unprintable-character': rule<{ character: string; count: number }>(
    'warning',
    ({ character, count }) => `文字中有 ${count} 处无法写入文档的字符 ${character}，已去掉。`,
    '请检查原报告中该处是否有乱码。',
  ),
  // templates
  'unknown-template': rule<{ name: string; available: readonly string[] }>(
    'error',
    ({ name, available }) =>
      `没有名为“${name}”的模板。${available.length > 0 ? `可用的模板：${available.join('、')}。` : '没有找到任何模板。'}`,
    '请改用列出的模板名，或给出含有 template.yaml 的文件夹。',
  ),
  'bad-manifest': rule<{ reason: string }>(
    'error',
    ({ reason }) => `模板说明文件有误：${reason}。`,
    'template.yaml 应写明 label、description、subject 和 keywords。',
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
  // understanding a report
  'issuer-unknown': rule(
    'warning',
    () => '没有找到报告单位。',
    '请在文件开头补上标题（某某关于某年度法治政府建设情况的报告）后再试。',
  ),
  'issuer-inferred': rule<{ name: string; from: string }>(
    'info',
    ({ name, from }) => `报告单位“${name}”由${from}推定，标题中没有写明。`,
    '请核对是否正确。',
  ),
  'area-inferred': rule<{ area: string; from: string }>(
    'info',
    ({ area, from }) => `所属地区“${area}”由${from}推定。`,
    '请核对是否正确。',
  ),
  'area-open': rule<{ name: string; candidates: readonly string[] }>(
    'warning',
    ({ name, candidates }) =>
      candidates.length > 0
        ? `“${name}”所在地区不能确定，可能是${candidates.join('、')}。`
        : `“${name}”所在地区不能确定。`,
    '请在标题中写明省、市名称后再试。',
  ),
  'year-inferred': rule<{ year: number; from: string }>(
    'info',
    ({ year, from }) => `报告年度 ${year} 年由${from}推定，标题中没有写明。`,
    '请核对是否正确。',
  ),
  'year-unknown': rule('warning', () => '没有找到报告年度。', '请在标题中写明年度后再试。'),
  'no-title': rule('info', () => '没有找到标题。'),
  'no-shortcomings': rule('info', () => '没有找到“存在的不足”部分。'),
  'no-plan': rule('info', () => '没有找到“下一年度安排”部分。'),
  'partial-period': rule<{ words: string }>(
    'info',
    ({ words }) => `数字统计到年中（“${words}”），不是全年数。`,
    '与其他单位比较时请注意口径。',
  ),
  'contact-removed': rule<{ count: number }>(
    'info',
    ({ count }) => `去掉了 ${count} 处联系人、手机号或身份证号，不会进入任何输出。`,
  ),
  'duplicate-report': rule<{ path: string }>(
    'warning',
    ({ path }) => `与“${path}”内容相同，只计一次。`,
    '如需使用这一份，请移去另一份。',
  ),
  // lists that a clerk gives beside the reports
  'unreadable-list': rule<{ reason: string }>(
    'error',
    ({ reason }) => `清单无法读取（${reason}），未生成任何文件。`,
    '清单可以是文本、CSV 或 YAML 文件；Excel 工作簿请另存为 CSV。',
  ),
  'yaml-syntax': rule<{ reason: string }>(
    'error',
    ({ reason }) => `${reason}。`,
    '请对照说明中的例子改正，下一级内容用空格缩进。',
  ),
  'empty-roster': rule('error', () => '清单里没有单位。', '请每行写一个单位。'),
  'roster-no-list': rule('error', () => '应是单位的列表。', '请每个单位一项，以“- ”开头。'),
  'roster-nameless': rule('error', () => '这一行没有单位名称。', '请补上单位名称，或删去这一行。'),
  'roster-order': rule<{ given: string }>(
    'error',
    ({ given }) => `顺序“${given}”不是数字。`,
    '请改为数字，或留空。',
  ),
  'roster-column': rule<{ column: string }>(
    'warning',
    ({ column }) => `不认识“${column}”这一列，未使用。`,
    '可用的列：单位、显示名、层级、顺序。',
  ),
  'roster-field': rule<{ field: string }>(
    'error',
    ({ field }) => `“${field}”一项有误。`,
    '可用的项：name、display、level、order，后面写文字或数字。',
  ),
  'roster-repeated': rule<{ name: string; earlier: number }>(
    'warning',
    ({ name, earlier }) => `“${name}”与第${earlier}行是同一单位，只计一次。`,
    '请删去其中一行。',
  ),
  'roster-ambiguous': rule<{ name: string; candidates: readonly string[] }>(
    'warning',
    ({ name, candidates }) => `“${name}”可以是${candidates.join('、')}，不能确定是哪一家，列为待核。`,
    '请在清单中写明省、市名称。',
  ),
  'roster-unmatched': rule<{ name: string }>(
    'info',
    ({ name }) => `“${name}”没有对应的报告。`,
    '如已报送，请核对清单中的名称与报告的单位名称是否一致。',
  ),
  'roster-display': rule<{ name: string }>(
    'warning',
    ({ name }) => `显示名“${name}”不止一家使用，未采用。`,
    '请为各单位取不同的显示名。',
  ),
  'correction-no-list': rule('error', () => '应是更正的列表。', '请每条更正一项，以“- report:”开头。'),
  'correction-field': rule<{ field: string; known: readonly string[] }>(
    'error',
    ({ field, known }) => `没有“${field}”这一项。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'correction-missing': rule<{ field: string }>(
    'error',
    ({ field }) => `这条更正缺少“${field}”。`,
    '请补上；每条更正都要写明 report、who（更正人）和 why（理由）。',
  ),
  'correction-value': rule<{ field: string; expected: string }>(
    'error',
    ({ field, expected }) => `“${field}”应为${expected}。`,
    '请改正。',
  ),
  'correction-actions': rule<{ named: readonly string[]; known: readonly string[] }>(
    'error',
    ({ named, known }) =>
      named.length === 0
        ? `这条更正没有写明改什么。可用：${known.join('、')}。`
        : `这条更正写了几个动作（${named.join('、')}）。`,
    '每条更正只做一件事，其余请另起一条。',
  ),
  'correction-indicator': rule<{ name: string; near: readonly string[] }>(
    'error',
    ({ name, near }) => `没有指标“${name}”${near.length > 0 ? `（是不是${near.join('、')}？）` : ''}。`,
    '请照写附件中对照表的指标名称。',
  ),
  'correction-theme': rule<{ name: string; near: readonly string[] }>(
    'error',
    ({ name, near }) => `没有主题“${name}”${near.length > 0 ? `（是不是${near.join('、')}？）` : ''}。`,
    '请照写附件中问题与措施对应表的主题名称。',
  ),
  'correction-area': rule<{ name: string; candidates: readonly string[] }>(
    'error',
    ({ name, candidates }) =>
      candidates.length > 0
        ? `“${name}”所在地区不能确定，可能是${candidates.slice(0, 5).join('、')}。`
        : `“${name}”所在地区不能确定。`,
    '请写全称，省、市在前；名称中没有地区的，用 area 写明所在地区。',
  ),
  'correction-no-report': rule<{ report: string }>(
    'error',
    ({ report }) => `这条更正对不上：没有“${report}”这份报告。`,
    '请写报告的文件名，或单位名称加年度；报告已不在的，请删去这条更正。',
  ),
  'correction-reports': rule<{ report: string; candidates: readonly string[] }>(
    'error',
    ({ report, candidates }) => `“${report}”可以是几份报告：${candidates.join('、')}。`,
    '请写报告的文件名。',
  ),
  'correction-no-value': rule<{ indicator: string; value: number | null }>(
    'error',
    ({ indicator, value }) =>
      `这条更正对不上：报告中没有识别出“${indicator}”${value === null ? '' : `为 ${value} 的数`}。`,
    '如果已不需要，请删去这条更正。',
  ),
  'correction-quote': rule<{ words: string }>(
    'error',
    ({ words }) => `这条更正对不上：报告中没有“${words}”这句话。`,
    '请照录原文；原文没有写的，去掉 quote，以更正人和理由为据。',
  ),
  'correction-printed': rule<{ printed: string }>(
    'error',
    ({ printed }) => `所引原文中没有“${printed}”这个数。`,
    '请用 printed 照录原文中的写法，例如 800余件。',
  ),
  'correction-printed-often': rule<{ printed: string }>(
    'error',
    ({ printed }) => `“${printed}”在报告中不止一处，不能确定是哪一处。`,
    '请用 quote 照录含有这个数的原文。',
  ),
  'correction-figure': rule<{ printed: string; value: number }>(
    'error',
    ({ printed, value }) => `printed 写的“${printed}”与 value 的 ${value} 不是同一个数。`,
    '请核对两者。',
  ),
  'correction-no-statement': rule<{ words: string }>(
    'error',
    ({ words }) => `这条更正对不上：报告的不足和工作安排中没有以“${words}”开头的一项。`,
    '请照录该项开头的文字，不写序号。',
  ),
  'correction-statements': rule<{ words: string }>(
    'error',
    ({ words }) => `以“${words}”开头的不止一项。`,
    '请多写几个字。',
  ),
  'correction-theme-absent': rule<{ words: string; theme: string }>(
    'error',
    ({ words, theme }) => `这条更正对不上：以“${words}”开头的一项没有归入“${theme}”。`,
    '如果已不需要，请删去这条更正。',
  ),
  'correction-conflict': rule<{ earlier: string }>(
    'error',
    ({ earlier }) => `与 ${earlier} 的更正改的是同一处。`,
    '请只留一条。',
  ),
  'correction-idle': rule<{ report: string }>(
    'warning',
    ({ report }) => `“${report}”本来就是这样，这条更正没有改变什么。`,
    '可以删去这条更正。',
  ),
  'corrections-passed-over': rule(
    'info',
    () => '已用 --corrections 指定更正单，输入文件夹里的这一份没有使用。',
  ),
  // analysis
  'nothing-to-brief': rule(
    'error',
    () => '没有可以纳入简报的报告。',
    '请检查输入的文件和 --year 指定的年度；各文件未纳入的原因见上。',
  ),
  'other-year': rule<{ year: number }>(
    'info',
    ({ year }) => `报告年度为 ${year} 年，与指定的年度不符，未纳入简报。`,
  ),
  'year-unsettled': rule(
    'warning',
    () => '报告年度不明，无法与指定的年度核对，未纳入简报。',
    '请在报告标题中写明年度后再试，或不指定年度。',
  ),
  'mixed-years': rule(
    'warning',
    () => '所选报告分属不同年度，简报中逐项标明年度，不作合计。',
    '如需只看一个年度，请用 --year 指定。',
  ),
  'mixed-levels': rule('info', () => '所选报告既有政府的，也有部门的，数字口径可能不同，不作合计。'),
  'mixed-jurisdictions': rule('info', () => '所选报告来自不同省市，数字口径可能不同，不作合计。'),
  'half-year-report': rule(
    'warning',
    () => '这份报告只报告半年情况，数字不宜与全年数字对比。',
    '如有全年报告，请改用全年报告。',
  ),
  'unit-reports-twice': rule<{ unit: string }>(
    'warning',
    ({ unit }) => `“${unit}”同一年度有两份内容不同的报告，均已列入，单位数只计一次。`,
    '请核对哪一份为准，去掉另一份后重新生成。',
  ),
  // writing
  'missing-glyph': rule<{ character: string; code: string; context: string }>(
    'warning',
    ({ code, context }) => `PDF 的字库中没有 ${code} 这个字，印作“〓”，见“${context}”。`,
    '请核对原文是否为乱码或自造字；确需此字，请在 DOCX 中改用带有该字的字体后另行输出 PDF。',
  ),
  // verifying a delivered briefing
  'not-a-briefing': rule(
    'error',
    () => '只能核对 jianbao 生成的 DOCX、PDF 或 .evidence.json 文件。',
    '请给出其中一个文件。',
  ),
  'document-unreadable': rule<{ reason: string }>(
    'error',
    ({ reason }) => `成文无法读取（${reason}）。`,
    '请确认文件没有损坏、没有加密，也没有被其他程序占用。',
  ),
  'evidence-missing': rule(
    'error',
    () => '找不到这份出处文件，无法核对。',
    '出处文件（.evidence.json）与成文同时生成、同名，请放在成文旁边。',
  ),
  'evidence-unreadable': rule<{ reason: string }>(
    'error',
    ({ reason }) => `出处文件无法使用（${reason}）。`,
    '请用生成简报时写出的原文件，或重新生成简报。',
  ),
  'document-edited': rule(
    'warning',
    () => '这个文件在生成之后改动过，以下按现在的内容核对。',
    '如不是本单位改动，请以重新生成的文件为准。',
  ),
  'printed-figure-differs': rule<{ figure: string; found: string; context: string; origin: string }>(
    'error',
    ({ figure, found, context, origin }) =>
      `“${context}”之后，出处为“${figure}”，成文为“${found}”，见 ${origin}。`,
    '请改正成文，或核对原报告。',
  ),
  'printed-figure-missing': rule<{ figure: string; context: string; origin: string }>(
    'error',
    ({ figure, context, origin }) => `“${context}”之后，成文中没有出处所列的“${figure}”，见 ${origin}。`,
    '请核对成文此处是否被删改。',
  ),
  'printed-quotation-differs': rule<{ after: string; expected: string; found: string; origin: string }>(
    'error',
    ({ after, expected, found, origin }) =>
      `引文自“${after}”之后与原文不同：原文为“${expected}”，成文为“${found}”，见 ${origin}。`,
    '引文应照录原文，请改正。',
  ),
  'printed-quotation-missing': rule<{ opening: string; origin: string }>(
    'error',
    ({ opening, origin }) => `成文中没有这段引文：“${opening}”，见 ${origin}。`,
    '请核对成文此处是否被删改。',
  ),
  'printed-passage-missing': rule<{ context: string; count: number; first: string; last: string }>(
    'error',
    ({ context, count, first, last }) =>
      `“${context}”之后，成文中没有出处所列的${count}处数字和引文（从“${first}”到“${last}”）。`,
    '请核对成文此处是否整段被删改。',
  ),
  'printed-without-proof': rule<{ figure: string; context: string }>(
    'error',
    ({ figure, context }) => `“${context}”之后的“${figure}”没有出处。`,
    '如系人工补充，请自行核对来源。',
  ),
  'source-missing': rule<{ count: number }>(
    'error',
    ({ count }) => `找不到这份原报告，其中${count}处无法核对。`,
    '请用 --sources 指定原报告所在的文件夹。',
  ),
  'source-unreadable': rule<{ reason: string; count: number }>(
    'error',
    ({ reason, count }) => `这份原报告无法读取（${reason}），其中${count}处无法核对。`,
    '请检查文件是否损坏。',
  ),
  'source-edited': rule(
    'error',
    () => '原报告在生成简报之后改动过，以下按现在的内容核对。',
    '请换回原来的文件，或重新生成简报。',
  ),
  'source-words-differ': rule<{ after: string; expected: string; found: string }>(
    'error',
    ({ after, expected, found }) =>
      `原报告自“${after}”之后与出处不同：出处为“${expected}”，原报告现为“${found}”。`,
    '请核对原报告，或重新生成简报。',
  ),
  'source-words-missing': rule<{ opening: string }>(
    'error',
    ({ opening }) => `原报告中没有出处所列的文字“${opening}……”。`,
    '请核对原报告，或重新生成简报。',
  ),
  'source-place-differs': rule<{ opening: string }>(
    'error',
    ({ opening }) => `原报告中有“${opening}……”，但不在出处所列的位置。`,
    '出处文件可能被改动，请重新生成简报。',
  ),
  'not-in-its-words': rule<{ text: string }>(
    'error',
    ({ text }) => `“${text}”不在它所引的原文之中。`,
    '出处文件可能被改动，请重新生成简报。',
  ),
  'derived-differs': rule<{ text: string; again: string; formula: string }>(
    'error',
    ({ text, again, formula }) => `“${formula}”重新计算为“${again}”，出处文件为“${text}”。`,
    '出处文件可能被改动，请重新生成简报。',
  ),
} as const satisfies Record<string, Rule<never>>;

/** The id of a message. */
export type RuleId = keyof typeof catalogue;

/** What a message needs to know; an empty object for those that need nothing. */
export type Detail<Id extends RuleId> = [Needs<Id>] extends [never] ? Record<never, never> : Needs<Id>;

type Needs<Id extends RuleId> = Parameters<(typeof catalogue)[Id]['message']>[0];
