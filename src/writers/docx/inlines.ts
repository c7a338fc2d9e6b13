import { type IRunOptions, TextRun } from 'docx';
import type { Inline } from '../../model/document.ts';
import { characterStyleId } from './named-styles.ts';
import type { PrintableText } from './printable-text.ts';
import { needsChineseHint } from './typefaces.ts';

/**
 * The runs of a paragraph, in order; their text is the tree's, character by character.
 *
 * @param size in points, where it is not that of the paragraph's style
 */
export function runs(content: readonly Inline[], printable: PrintableText, size?: number): TextRun[] {
  const own = size === undefined ? {} : { size: Math.round(size * 2) };
  return content.flatMap((inline) => inlineRuns(inline, false, own, printable));
}

function inlineRuns(
  inline: Inline,
  strong: boolean,
  own: Pick<IRunOptions, 'size'>,
  printable: PrintableText,
): TextRun[] {
  const emphasis = strong ? { ...own, style: characterStyleId.strong } : own;
  switch (inline.type) {
    case 'text':
    case 'citation':
      return textRuns(printable.of(inline.text), emphasis);
    case 'placeholder':
      // A run has one character style, and to be seen comes before being strong.
      return textRuns(printable.of(inline.text), {
        ...own,
        style: characterStyleId.placeholder,
        ...(strong ? { bold: true } : {}),
      });
    case 'strong':
      return inline.content.flatMap((inner) => inlineRuns(inner, true, own, printable));
    case 'line-break':
      return [new TextRun({ break: 1 })];
    default:
      return inline satisfies never;
  }
}

/** The docx library takes some words in braces for marks of its own and replaces them: no run goes on after a brace. */
function textRuns(text: string, options: IRunOptions): TextRun[] {
  return text.split(/(?<=\{)/).map((piece) => {
    const font = needsChineseHint(piece) ? { font: { hint: 'eastAsia' } } : {};
    return new TextRun({ ...options, ...font, text: piece });
  });
}
