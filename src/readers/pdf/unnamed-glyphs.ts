/**
 * Where a font has no table of its characters, or a wrong one, its glyphs go by numbers: they come out as control
 * characters and as letters that no Chinese report is written in. Not counted: the private characters that symbol
 * fonts use for bullets (U+F000–F0FF), and signs such as § ° ± · × ÷.
 */
const UNNAMED =
  /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00a1-\u00a6\u00a8-\u00ac\u00ae\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u036f\u0400-\u1fff\ue000-\uefff\uf100-\uf8ff\ufffd-\uffff]/;

/** Whether what the file calls a glyph is no name of a character that can stand in a report. */
export function isUnnamed(name: string): boolean {
  return name === '' || UNNAMED.test(name);
}
