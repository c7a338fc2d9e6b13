/** What is passed over with all that stands in it: former properties, deleted text, pronunciation marks. */
export const PASSED = new Set(
  (
    'w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:tblGridChange ' +
    'w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange w:sectPr w:rt'
  ).split(' '),
);
export const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
export const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Characters that stand as elements of their own (17.3.3). */
export const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
