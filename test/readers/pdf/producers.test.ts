import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/pdf.ts';
import { readText } from '../../../src/readers/txt.ts';
import { writePdf } from '../../writers/in-house-style.ts';
import { fontFolder } from '../../writers/pdf/sample.ts';
import { documentOf } from '../same-report/document.ts';
import { modelOf } from '../same-report/model.ts';
import { plainText, printContent } from '../same-report/print-content.ts';
import { type SameReport, twelveReports } from '../same-report/reports.ts';

const invented = `青溪县人民政府关于2023年度法治政府建设情况的报告
2023年，青溪县坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面落实法治政府建设实施纲要，深入推进依法行政，法治政府建设取得新的成效。现将有关情况报告如下：
一、主要举措和成效
（一）依法全面履行政府职能
1.深化“放管服”改革。全年办理行政许可事项3126件，群众满意率98.6%，网上可办率由2022年的91.2%提高到97.5%，办理时限平均压缩65.4%，为企业减免费用1,280.5万元。
2.规范行政决策。审查规范性文件12件、重大合同46份。
（1）合法性审查。出具法律意见58份。
（2）公众参与。召开听证会4场。
（二）严格规范公正文明执法
1.开展执法监督。评查行政执法案卷210份，发现问题17个，督促整改17个，印发《行政执法监督通知书》3份。
2.落实“三项制度”。开展执法培训6场次、380人次。
（三）化解矛盾纠纷
全年收到行政复议申请41件，受理35件，审结33件，纠错4件，纠错率12.1%。行政机关负责人出庭应诉26件，出庭应诉率100%。
二、存在的问题
（一）执法力量不足。乡镇执法人员配备不到位，专业能力有待提高。
（二）普法形式单一。针对性、实效性不强。
三、2024年工作打算
（一）充实执法力量。为乡镇配备执法人员，开展轮训。
（二）创新普法形式。开展“法律明白人”培育。
青溪县人民政府
2024年1月18日`;

const stored = (name: string) => ({
  name,
  text: twelveReports.find((report) => report.name === name)?.text ?? '',
});
const district = stored('a district');
const bureau = stored('a bureau with a metadata table');
const twoColumns = { name: 'an invented county', text: invented };
const withTable = stored('an invented county with six levels and a table');
const prefecture = stored('a county to its prefecture');

const contentOf = (report: SameReport) => ({ ...printContent(report), labels: [] });
const expected = (report: SameReport) =>
  modelOf(readText, new TextEncoder().encode(plainText(contentOf(report))), 'a.txt');

/**
 * As LibreOffice 7.4 printed them: justified with running heads and page numbers; as a web page, without
 * indents; in two columns; from a Word document with automatic numbers. As Chromium printed web pages, with its
 * own heads and feet. `test/bench/one-model-pdf.check.ts` prints all twelve reports anew.
 */
test.each([
  { report: district, printed: './word-processor.pdf' },
  { report: bureau, printed: './web-page.pdf' },
  { report: twoColumns, printed: './two-columns.pdf' },
  { report: withTable, printed: '../same-report/printed/county-word-processor.pdf' },
  { report: withTable, printed: '../same-report/printed/county-browser.pdf' },
  { report: prefecture, printed: '../same-report/printed/prefecture-browser.pdf' },
])('the report of $report.name gives the model of its text from $printed', async ({ report, printed }) => {
  const bytes = new Uint8Array(readFileSync(new URL(printed, import.meta.url)));
  expect(await modelOf(readPdf, bytes, 'a.pdf')).toEqual(await expected(report));
});

test.each([district, bureau, withTable])(
  'the report of $name gives the model of its text when our own writer printed it',
  async (report) => {
    const { bytes } = await writePdf(documentOf(contentOf(report)), fontFolder);
    expect(await modelOf(readPdf, bytes, 'a.pdf')).toEqual(await expected(report));
  },
);
