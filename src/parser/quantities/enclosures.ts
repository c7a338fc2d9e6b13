/** What a place of a text is enclosed in. */
export interface Enclosures {
  /** Inside 《…》. */
  inTitle(at: number): boolean;
  /** The innermost “…” (or ‘…’, 「…」, "…") around the place; null outside. */
  quotationAt(at: number): Quotation | null;
}

export interface Quotation {
  /** Of the first character inside. */
  readonly start: number;
  /** Of the closing mark. */
  readonly end: number;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/**
 * Finds the titles and quotations of a text. A mark that is not closed on its line encloses nothing, and a
 * second opening mark takes the place of the first: reports lose closing marks (“三张清单,落实“执法+监督”).
 */
export function findEnclosures(text: string): Enclosures {
  const titleDepth = new Int32Array(text.length + 1);
  const titles: number[] = [];
  const quotations: Quotation[] = [];
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (const { 0: character, index: at } of text.matchAll(/[\n《》“”‘’「」『』"]/g)) {
    if (character === '\n') {
      titles.length = 0;
      open = null;
    } else if (character === '《') titles.push(at);
    else if (character === '》') {
      const from = titles.pop();
      if (from === undefined) continue;
      titleDepth[from] = (titleDepth[from] ?? 0) + 1;
      titleDepth[at] = (titleDepth[at] ?? 0) - 1;
    } else if (open !== null && character === closing[open.mark]) {
      quotations.push({ start: open.at + 1, end: at });
      open = null;
    } else if (character in closing) open = { mark: character, at };
  }
  for (let at = 1; at <= text.length; at++)
    titleDepth[at] = (titleDepth[at] ?? 0) + (titleDepth[at - 1] ?? 0);
  return {
    inTitle: (at) => (titleDepth[at] ?? 0) > 0,
    quotationAt: (at) => enclosing(quotations, at),
  };
}

/** The one of ordered, disjoint quotations that holds the place. */
function enclosing(quotations: readonly Quotation[], at: number): Quotation | null {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start <= at ? quotation : null;
}
