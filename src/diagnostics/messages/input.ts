import { type Rule, rule } from './rule.ts';

/** Files and folders that are read. */
export const inputMessages = {
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
  'empty-page': rule(
    'error',
    () => '网页文件里没有文字：正文可能由脚本显示，或在没有一起保存的框架里。',
    '请在浏览器中打开该网页，等正文显示完整后另存为单个文件（.mhtml），或打印成 PDF。',
  ),
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
  'read-by-content': rule<{ extension: string; kind: string }>(
    'info',
    ({ extension, kind }) => `扩展名是“${extension || '（无）'}”，内容是${kind}，已按内容读取。`,
    '请核对读取的内容；最好改正扩展名。',
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
  'packed-otherwise': rule(
    'error',
    () => '压缩包内的这个文件用了少见的压缩方法（如 Deflate64、BZip2、LZMA），未读取。',
    '请解压成文件夹，或用标准方式（ZIP、Deflate）重新压缩后再试。',
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
  'office-broken': rule(
    'error',
    () => '读取 .doc、.wps、.rtf 文件需要 LibreOffice，本机的 LibreOffice 不能启动或不能转换，未读取。',
    '请打开 LibreOffice Writer 看能否正常使用，必要时重新安装（或用 --soffice 指明另一个），或用 WPS、Word 另存为 .docx。',
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
  'model-unproven': rule<{ reason: string }>(
    'error',
    ({ reason }) => `解析结果不能用它自己的正文证明（${reason}），未纳入。`,
    '请用 jianbao inspect 重新解析该报告；数字有误的，请用更正单（--corrections）更正。',
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
  'pdf-glyphs-unread': rule<{ pages: string }>(
    'warning',
    ({ pages }) => `PDF 第 ${pages} 页有个别字符没有编码，可能漏字。`,
    '请对照原文核对这些页的数字和文字。',
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
  'unread-chunk': rule<{ count: number }>(
    'warning',
    ({ count }) => `Word 文档中整段嵌入的其他文件有 ${count} 处无法读取，未读取。`,
    '请用 Word 或 WPS 打开核对，另存为 Word 文档（.docx）后再试。',
  ),
  'lost-parts': rule<{ parts: string }>(
    'warning',
    ({ parts }) => `Word 文档的${parts}部分缺失或损坏，这部分未读取，正文已读取。`,
    '请用 WPS 或 Word 打开核对编号和内容是否齐全，另存后再试。',
  ),
  'pictures-only': rule(
    'error',
    () => 'Word 文档里只有图片，没有文字（扫描件），未读取。',
    '请用文字识别（OCR）软件转换，核对后另存为 Word 文档（.docx）或文本（.txt）再试。',
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
} as const satisfies Record<string, Rule<never>>;
