import type { Inline } from '../model/document.ts';

/** What is printed of an inline, without its marks; a line break is a line feed. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'citation':
        case 'placeholder':
          return inline.text;
        case 'strong':
          return plainText(inline.content);
        case 'line-break':
          return '\n';
        default:
          return inline satisfies never;
      }
    })
    .join('');
}
