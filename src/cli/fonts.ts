import { type FaceUse, fontUse } from '../font-use.ts';
import type { FontsArguments } from './arguments.ts';
import { print, printDiagnostics } from './console-output.ts';

/** `jianbao fonts`: which fonts a style takes. Gives the exit code: 2 where the style cannot be read. */
export async function runFonts({ style, json }: FontsArguments): Promise<0 | 2> {
  const found = await fontUse(style);
  if ('faults' in found) {
    printDiagnostics(found.faults);
    return 2;
  }
  print(
    ...(json ? [JSON.stringify(found.faces, null, 2)] : [...found.faces.flatMap(account), '', ...deviations]),
  );
  return 0;
}

function account({ face, uses, pdf, docx }: FaceUse): string[] {
  const [name, ...substitutes] = docx;
  const substitute = substitutes.length === 0 ? '' : `；没有时用 ${substitutes.join('、')}`;
  return [
    `${face}${uses.length === 0 ? '' : `：${uses.join('、')}`}`,
    `  PDF 用 ${pdf}，已嵌入`,
    name === undefined ? '  DOCX 由打开它的程序选字体' : `  DOCX 写明 ${name}${substitute}；不嵌入`,
  ];
}

/** Said here and in the README, and nowhere else. */
const deviations = [
  '与通行做法的差异：方正小标宋、仿宋_GB2312、楷体_GB2312、黑体、宋体须经授权，不能随程序附送，PDF 改用上列开源字体，',
  '字形略有不同，字号、行距和每行字数不变。DOCX 在装有这些字体的电脑上即为原样。',
];
