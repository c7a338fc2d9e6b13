declare const safe: unique symbol;

/** Markup that may stand in the page as it is; only this file makes it, so that no text gets in unescaped. */
export type Markup = string & { readonly [safe]: true };

/** Attributes by name; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * What no HTML file may hold (HTML Standard, 13.1.4): controls other than white space, noncharacters and
 * halves of surrogate pairs; and the carriage return and form feed, which do not come back from a parser as
 * they are or mean nothing on a page.
 */
export const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (words: string): string =>
  words.replace(forbidden, '').replace(/[&<>"]/g, (mark) => entities[mark] ?? '');

const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'meta']);

/** Words of a document: whatever they are, they stay words. */
export function text(words: string): Markup {
  return escaped(words) as Markup;
}

/** An element with its attributes escaped. */
export function element(name: string, attributes: Attributes = {}, children: readonly Markup[] = []): Markup {
  const stated = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const open = `<${name}${stated}>`;
  return (voidElements.has(name) ? open : `${open}${children.join('')}</${name}>`) as Markup;
}

/** A style sheet of the program's own; the words of a document never get here. */
export function styleElement(css: string): Markup {
  if (css.includes('<')) throw new Error('a style sheet must not hold markup');
  return `<style>\n${css}\n</style>` as Markup;
}

/** Pieces one a line, so that a person can read the file; only where white space is not printed. */
export function lines(pieces: readonly Markup[]): Markup {
  return pieces
    .map((piece) => `\n${piece}`)
    .join('')
    .concat('\n') as Markup;
}

/** The whole file. */
export function htmlFile(root: Markup): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>\n${root}\n`);
}
