import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ExpandedMarkup } from './expanded-markup.ts';
import { checkBalance } from './tag-balance.ts';

/** An element or words of the expanded markup; offsets lead back to the template. */
export type MarkupNode = MarkupElement | MarkupWords;

export interface MarkupElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  readonly start: number;
}

export interface MarkupWords {
  readonly type: 'words';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPEN = '<document>';
const CLOSE = '</document>';

/** Reads the expanded markup as strict XML; faults are reported at their place in the template. */
export function parseMarkup(
  markup: ExpandedMarkup,
): { root: MarkupElement; diagnostics: readonly [] } | { root: null; diagnostics: readonly Diagnostic[] } {
  const faults = checkBalance(markup);
  if (faults.length > 0) return { root: null, diagnostics: faults };
  const text = markup.text;
  try {
    const { root } = parseXml(OPEN + text + CLOSE, { includeOffsets: true });
    if (root === null) throw new Error('a document without a root passed the parser');
    return { root: element(root), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const place = markup.placeAt(
      Math.min(Math.max(error.pos - OPEN.length, 0), Math.max(text.length - 1, 0)),
    );
    const reason = error.message.split(' (line')[0] ?? error.message;
    return {
      root: null,
      diagnostics: [diagnose('markup-syntax', { column: place.column, reason: inChinese(reason) }, place)],
    };
  }
}

function element(node: XmlElement): MarkupElement {
  const children: MarkupNode[] = [];
  for (const child of node.children) {
    if (child instanceof XmlElement) children.push(element(child));
    else if (child instanceof XmlText) {
      children.push({
        type: 'words',
        text: child.text,
        start: child.start - OPEN.length,
        end: child.end - OPEN.length,
      });
    }
  }
  return {
    type: 'element',
    name: node.name,
    attributes: node.attributes,
    children,
    start: node.start - OPEN.length,
  };
}

/** The parser speaks English; the frequent faults in the reader's language, the others as they come. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/Invalid reference|Undefined|Unterminated reference|character reference|entity/i, '& 应写作 &amp;'],
  [/Attribute value|quote|`<` is not allowed/i, '属性的值有误，其中不能有 <，也不能有 {{字段}}'],
  [/attribute/i, '属性有误，或同一属性写了两次'],
  [/Unclosed start tag|Invalid|Unexpected|name/i, '尖括号里的写法有误，文字中的 < 应写作 &lt;'],
];

function inChinese(reason: string): string {
  return FAULTS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
