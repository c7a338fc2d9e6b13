import type { Inline } from '../../model/document.ts';

/** A character as a reader sees it (a base with its combining marks), and how it is printed. */
export interface Character {
  /** '\n' is a line break. */
  readonly text: string;
  readonly strong: boolean;
  /** Part of a placeholder. */
  readonly shaded: boolean;
}

interface Look {
  readonly strong: boolean;
  readonly shaded: boolean;
}

/** Invisible: control and format characters, soft hyphens, variation selectors, noncharacters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{FFFE}\u{FFFF}]/u;
const combining = /\p{M}/u;
const white = /[\t\n\r \u00A0\u2000-\u200A\u202F]/u;

/** Whether a character is left out, since nothing of it can be seen. */
export const isLeftOut = (point: string): boolean => !white.test(point) && invisible.test(point);

/** The printable characters of inlines, in their order; what cannot be seen is left out. */
export function charactersOf(inlines: readonly Inline[]): Character[] {
  const characters: Character[] = [];
  for (const inline of inlines) append(inline, { strong: false, shaded: false }, characters);
  return characters;
}

/** The words of inlines as one line: what a bookmark shows. */
export function plainText(inlines: readonly Inline[]): string {
  return charactersOf(inlines)
    .map(({ text }) => (text === '\n' ? '' : text))
    .join('');
}

function append(inline: Inline, look: Look, characters: Character[]): void {
  switch (inline.type) {
    case 'text':
    case 'citation':
      appendText(inline.text, look, characters);
      return;
    case 'placeholder':
      appendText(inline.text, { ...look, shaded: true }, characters);
      return;
    case 'strong':
      for (const child of inline.content) append(child, { ...look, strong: true }, characters);
      return;
    case 'line-break':
      characters.push({ text: '\n', ...look });
      return;
  }
}

function appendText(text: string, look: Look, characters: Character[]): void {
  for (const point of text) {
    if (white.test(point)) characters.push({ text: ' ', ...look });
    else if (isLeftOut(point)) continue;
    else {
      const base = characters.at(-1);
      if (combining.test(point) && base !== undefined && base.text !== ' ' && base.text !== '\n') {
        characters[characters.length - 1] = { ...base, text: base.text + point };
      } else characters.push({ text: point, ...look });
    }
  }
}
