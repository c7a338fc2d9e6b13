import type { Sheet } from './sheet.ts';
import { words } from './sheet.ts';

const LEGEND: readonly (readonly [string, string])[] = [
  ['数值', '原文的确数，照原文的写法显示，可以直接计算；各单位年度、层级、统计范围不同的，不宜相加。'],
  ['文字', '原文带“余”“近”“以上”或者另有单位的数，照录原文，不改成确数。'],
  ['未报告', '原文没有说明，不等于零。'],
  ['待核', '原文前后不一致，两处都照录。'],
  ['未见', '文件中没有识别到，请对照原文核实。'],
  ['更正', '按更正单改动，以更正人和理由为据。'],
  ['〔序号〕', '“出处”表中的一行，单击单元格可以跳转；“推算”指由几处原文计算得出。'],
  ['排序和筛选', '不影响核对；改动过的文件可用 jianbao verify 再核一遍。'],
];

/** What the workbook holds and what its marks mean. */
export function legendSheet(title: string, sheets: readonly Sheet[]): Sheet {
  return {
    name: '说明',
    columns: [
      { header: '项目', width: 28 },
      { header: '说明', width: 84 },
    ],
    rows: [
      [words('标题'), words(title)],
      ...sheets.map(({ name, columns }) => [
        { ...words(name), leadsTo: { sheet: name, cell: 'A1' } },
        words(
          columns
            .map(({ header }) => header)
            .filter((header) => !header.endsWith('·出处'))
            .join('、'),
        ),
      ]),
      ...LEGEND.map(([mark, meaning]) => [words(mark), words(meaning)]),
    ],
    frozenColumns: 0,
  };
}
