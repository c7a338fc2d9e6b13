/**
 * A document number (发文字号): the issuer's letters, the year in brackets, a running number. Web pages print any
 * bracket for the hexagonal ones of the standard (GB/T 9704-2012, 7.2.5), and 第 before the number.
 */
export const documentNumberShape =
  /[\p{Script=Han}]{2,12} ?[〔[［【(（〈〈﹝] ?20\d\d ?[〕\]］】)）〉〉﹞] ?(?:第 ?)?\d{1,4} ?号/u;
