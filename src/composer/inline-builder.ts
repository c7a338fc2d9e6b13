import type { Inline } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PrintedValue } from './expand.ts';
import type { MarkupElement, MarkupNode } from './markup-parser.ts';
import { closeUp, LINE_EDGE, type Words } from './white-space.ts';

/** What inline content may refer to. */
export interface InlineSources {
  readonly values: readonly PrintedValue[];
  /** Receives the proof of every citation in printed order. */
  readonly evidence: Evidence[];
  /** 附件1, by the id of its element. */
  readonly annexMarks: ReadonlyMap<string, string>;
  /** The number of the table whose caption this is: 表1. */
  readonly tableNumber: () => string;
  /** The number of the chart whose caption this is: 图1. */
  readonly figureNumber: () => string;
}

/** Before its white space is settled, a text is the index of its stretch of the line. */
type Draft =
  | { type: 'words'; index: number; citation: Evidence | null }
  | { type: 'line-break' }
  | { type: 'strong'; content: Draft[] }
  | { type: 'placeholder'; content: Draft[] };

/** Builds the inline content of one paragraph, heading, caption or cell. */
export function buildInlines(children: readonly MarkupNode[], sources: InlineSources): Inline[] {
  const line: (Words | typeof LINE_EDGE)[] = [];
  const drafts = draft(children, line, sources);
  return finish(drafts, closeUp(line), sources.evidence);
}

/** The words of inline content, without its forms. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'line-break') return '';
      return inline.type === 'strong' ? plainText(inline.content) : inline.text;
    })
    .join('');
}

function draft(
  children: readonly MarkupNode[],
  line: (Words | typeof LINE_EDGE)[],
  sources: InlineSources,
): Draft[] {
  const words = (text: string, fixed: boolean, citation: Evidence | null = null): Draft => {
    line.push({ text, fixed });
    return { type: 'words', index: line.length - 1, citation };
  };
  return children.map((child): Draft => {
    if (child.type === 'words') return words(child.text, false);
    switch (child.name) {
      case 'br':
        line.push(LINE_EDGE);
        return { type: 'line-break' };
      case 'strong':
        return { type: 'strong', content: draft(child.children, line, sources) };
      case 'placeholder':
        return { type: 'placeholder', content: draft(child.children, line, sources) };
      case 'table-number':
        return words(sources.tableNumber(), true);
      case 'figure-number':
        return words(sources.figureNumber(), true);
      case 'annex-number':
        return words(sources.annexMarks.get(child.attributes.of ?? '') ?? '', true);
      case 'cite':
      case 'data': {
        const value = printedValue(child, sources.values);
        return 'cited' in value
          ? words(value.cited.text, true, value.cited.evidence)
          : words(value.words, true);
      }
      default:
        throw new Error(`the vocabulary admits <${child.name}> as inline, but nothing builds it`);
    }
  });
}

function finish(drafts: readonly Draft[], texts: readonly string[], evidence: Evidence[]): Inline[] {
  const inlines: Inline[] = [];
  for (const item of drafts) {
    if (item.type === 'line-break') inlines.push({ type: 'line-break' });
    else if (item.type === 'strong') {
      inlines.push({ type: 'strong', content: finish(item.content, texts, evidence) });
    } else if (item.type === 'placeholder') {
      inlines.push({ type: 'placeholder', text: plainText(finish(item.content, texts, evidence)) });
    } else {
      const text = texts[item.index] ?? '';
      const last = inlines.at(-1);
      if (item.citation !== null) {
        evidence.push(item.citation);
        inlines.push({ type: 'citation', text, evidence: evidence.length - 1 });
      } else if (last?.type === 'text') inlines.splice(-1, 1, { type: 'text', text: last.text + text });
      else if (text !== '') inlines.push({ type: 'text', text });
    }
  }
  return inlines;
}

function printedValue(element: MarkupElement, values: readonly PrintedValue[]): PrintedValue {
  const value = values[Number(element.attributes.ref)];
  if (value === undefined) throw new Error('a printed value lost its place in the list of values');
  return value;
}
