import type { Token } from 'markdown-it';

/** Stands for `**` while it is not known whether it is a mark; the parser has replaced every such character. */
const MARK = '\0';
/**
 * CommonMark does not close what ends with a full stop before a Chinese character (`**（一）标题。**正文`), but
 * writers mean it, and editors show it so.
 */
const MARKED = /\0(?=\S)([^\0\n]+?)(?<=\S)\0/g;
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,32}\](?!:)/g;

/**
 * The words of a paragraph, a heading or a cell as they are shown, with `\n` where the file has a line end and
 * U+2028 where only `<br>` breaks the line. Pictures have no words.
 */
export function inlineText(token: Token): string {
  const parts = (token.children ?? []).map((child) => {
    switch (child.type) {
      case 'text':
        return child.content.replaceAll('**', MARK).replace(FOOTNOTE_MARK, '');
      case 'text_special':
      case 'code_inline':
        return child.content;
      case 'softbreak':
      case 'hardbreak':
        return '\n';
      case 'html_inline':
        return /^<br\b/i.test(child.content) ? '\u2028' : '';
      default:
        return '';
    }
  });
  return parts.join('').replace(MARKED, '$1').replaceAll(MARK, '**');
}

/** Whether it only leads to another place of the same text, as the lines of a table of contents do. */
export function isPlaceInText(token: Token): boolean {
  if (/^\[{1,2}toc\]{1,2}$/i.test(token.content.trim())) return true;
  const first = token.children?.[0];
  const opened = token.children?.filter(({ type }) => type === 'link_open').length;
  const last = token.children?.at(-1);
  return (
    first?.type === 'link_open' &&
    opened === 1 &&
    last?.type === 'link_close' &&
    String(first.attrGet('href')).startsWith('#')
  );
}
