import { readFileSync } from 'node:fs';

/** A report on any medium: what is set apart as its title, the rows of a metadata table, and what follows. */
export interface PageContent {
  readonly title: readonly string[];
  /** Rows of the metadata table as label and value. */
  readonly labels: readonly (readonly [string, string])[];
  /** One paragraph each; the rows of a table as their entries with ` | ` between them. */
  readonly lines: readonly string[];
}

export interface SameReport {
  /** What sets it apart from the others. */
  readonly name: string;
  /** As a text file has it, with its line breaks. */
  readonly text: string;
}

const stored = (folder: 'seeds' | 'test/reports', name: string) =>
  readFileSync(new URL(`../../../${folder}/${name}.txt`, import.meta.url), 'utf8');

const invented = `青溪县人民政府关于2023年度法治政府建设情况的报告
2023年，青溪县坚持以习近平新时代中国特色社会主义思想为指导，深入推进依法行政。现将有关情况报告如下：
一、主要举措和成效
（一）依法全面履行政府职能
1.深化“放管服”改革。全年办理行政许可事项3126件，群众满意率98.6%。
2.规范行政决策。审查规范性文件12件、重大合同46份。
（1）合法性审查。出具法律意见58份。
（2）公众参与。召开听证会4场。
（二）严格规范公正文明执法
1.开展执法监督。评查行政执法案卷210份，发现问题17个。
①落实“三项制度”。
②开展执法培训6场次、380人次。
（三）化解矛盾纠纷
全年受理行政复议申请35件，审结33件，纠错4件。各乡镇调解情况如下：
乡镇 | 调解纠纷（件） | 成功（件） | 说明
城关镇 | 210 | 205 | 含婚姻家庭纠纷和邻里纠纷，另有5件在调解中
石桥乡 | 86 | 85 | 另有1件转诉讼
二、存在的问题
（一）执法力量不足。乡镇执法人员配备不到位。
（二）普法形式单一。针对性不强。
三、2024年工作打算
（一）充实执法力量。为乡镇配备执法人员。
（二）创新普法形式。开展“法律明白人”培育。
青溪县人民政府
2024年1月18日`;

/** Twelve reports as they differ: level, body, numbering, head, foot, broken lines, a table, old punctuation. */
export const twelveReports: readonly SameReport[] = [
  { name: 'a district without a title', text: stored('seeds', '000_12e6d6dd25f65f05') },
  { name: 'a district', text: stored('seeds', '001_4eab494d6c9f756e') },
  { name: 'a bureau', text: stored('seeds', '002_2a747604b19e6eb5') },
  { name: 'a long district', text: stored('seeds', '003_c8307f480827a513') },
  { name: 'a bureau with a metadata table', text: stored('seeds', '004_2cb57fa34af0b7d8') },
  { name: 'an invented county with six levels and a table', text: invented },
  { name: 'a county to its prefecture', text: stored('test/reports', '01_guide-2016') },
  {
    name: 'a provincial department with signer and imprint',
    text: stored('test/reports', '03_shanxi-jiaotong-2019'),
  },
  { name: 'a city bureau in full width', text: stored('test/reports', '07_huaihua-sifa-2023') },
  { name: 'a street office', text: stored('test/reports', '09_siping-jiedao-2025') },
  { name: 'a city bureau with plans by 第一', text: stored('test/reports', 'c6_zhaoqing_rsj_2023') },
  { name: 'a county in lines of twenty characters', text: stored('test/reports', 'c3_huize_2016') },
];

/** In traditional characters, which Big5 can write. */
export const traditionalReport: SameReport = {
  name: 'an invented county in traditional characters',
  text: `青溪縣人民政府關於2023年度法治政府建設情況的報告
2023年，青溪縣深入推進依法行政。現將有關情況報告如下：
一、主要舉措和成效
（一）全年受理行政複議申請35件，審結33件，糾錯4件。
（二）開展執法培訓6場次、380人次。
二、存在的問題
執法力量不足，普法形式單一。
三、2024年工作打算
為鄉鎮配備執法人員。
青溪縣人民政府
2024年1月18日`,
};
