import { type Rule, rule } from './rule.ts';

/** Verifying a delivered briefing. */
export const verificationMessages = {
  'not-a-briefing': rule(
    'error',
    () => '只能核对 jianbao 生成的 DOCX、PDF、XLSX 或 .evidence.json 文件。',
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
  'cell-differs': rule<{ sheet: string; place: string; expected: string; found: string; origin: string }>(
    'error',
    ({ sheet, place, expected, found, origin }) =>
      `“${sheet}”表${place}，出处为“${expected}”，表格中为“${found}”${origin === '' ? '' : `，见 ${origin}`}。`,
    '请改正表格，或核对原报告。',
  ),
  'cell-without-proof': rule<{ sheet: string; place: string; found: string }>(
    'error',
    ({ sheet, place, found }) => `“${sheet}”表 ${place} 的“${found}”没有出处。`,
    '如系人工补充，请自行核对来源。',
  ),
  'sheet-missing': rule<{ sheet: string }>(
    'error',
    ({ sheet }) => `表格中没有“${sheet}”这张表。`,
    '请核对它是否被删去或改名。',
  ),
  'sheet-line-missing': rule<{ sheet: string; line: string }>(
    'error',
    ({ sheet, line }) => `“${sheet}”表中没有${line}。`,
    '请核对它是否被删改。',
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
