import MarkdownIt, { type Token } from 'markdown-it';
import { pageLines } from '../html/page-lines.ts';
import { parsePage } from '../html/page-tree.ts';
import { rowLines } from '../table-row.ts';
import { readFrontMatter } from './front-matter.ts';
import { inlineText, isPlaceInText } from './inline-text.ts';
import { cellsBeyond } from './table-cells.ts';

/** Lines that stand on one line of the file are parted by this: it breaks a line but is not counted as one. */
const WITHIN_LINE = '\u2028';
/** `[索引号]: 1150` is a label of the report; only what leads somewhere is a reference, which is not shown. */
const LABEL = /^( {0,3})\[(?!\^)(?=[^\]\n]{1,99}\]:(?!\s*<?(?:[a-z][a-z0-9+.-]{1,20}:|[./#])))/gim;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,32}\]:[ \t]*/gm;
const OWN_NUMBER = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）、.．]|[①-⑳])/;

/** Reports have no program code: what is set in by four spaces is a paragraph. */
const parser = new MarkdownIt({ html: true }).disable(['code']);
// Escaped marks are no marks: they stay told apart from the text around them.
parser.core.ruler.disable('text_join');

/** The text line by line, as many lines as it has, without the marks of Markdown. Throws LimitReached. */
export function plainLines(text: string): string[] {
  const lines = new Array<string>(text.split('\n').length).fill('');
  const front = readFrontMatter(text);
  if (front?.title) lines[0] = `标题：${front.title}`;
  const above = front?.lines ?? 0;
  new Lines(lines, above).add(above === 0 ? text : text.split('\n').slice(above).join('\n'));
  return lines;
}

class Lines {
  readonly #lines: string[];
  readonly #above: number;
  /** What is printed before the next words: the number of their list item. */
  #marker = '';
  /** How the numbers of each open list go on. */
  readonly #lists: { readonly counted: boolean; next: number }[] = [];
  #cells: string[][] | null = null;
  #row = 0;

  constructor(lines: string[], above: number) {
    this.#lines = lines;
    this.#above = above;
  }

  add(text: string): void {
    const given = text.split('\n');
    const tokens = parser.parse(text.replace(LABEL, '$1\\[').replace(FOOTNOTE, ''), {});
    for (const [at, token] of tokens.entries()) this.#addToken(token, tokens, at, given);
  }

  #addToken(token: Token, tokens: readonly Token[], at: number, given: readonly string[]): void {
    const line = token.map?.[0] ?? this.#row;
    switch (token.type) {
      case 'inline':
        this.#addInline(token, line);
        break;
      case 'fence':
        this.#addFence(token, line + 1);
        break;
      case 'html_block':
        this.#addPage(token.content, line);
        break;
      case 'ordered_list_open':
        this.#lists.push({ counted: isCounted(tokens, at), next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_open':
        this.#lists.push({ counted: false, next: 0 });
        break;
      case 'ordered_list_close':
      case 'bullet_list_close':
        this.#lists.pop();
        break;
      case 'list_item_open':
        this.#openItem(token);
        break;
      case 'list_item_close':
        this.#marker = '';
        break;
      case 'tr_open':
        this.#cells = [];
        this.#row = line;
        break;
      case 'tr_close':
        this.#closeRow(given[this.#row] ?? '');
        break;
    }
  }

  #openItem({ info, markup }: Token): void {
    const list = this.#lists.at(-1);
    if (info === '' || list === undefined) return;
    this.#marker = `${list.counted ? list.next : info}${markup}`;
    list.next += 1;
  }

  #addInline(token: Token, line: number): void {
    const words = inlineText(token);
    if (this.#cells !== null) {
      this.#cells.push(words.split(/[\n\u2028]/));
      return;
    }
    if (isPlaceInText(token)) return;
    const marker = OWN_NUMBER.test(words) ? '' : this.#marker;
    this.#marker = '';
    for (const [index, part] of `${marker}${words}`.split('\n').entries()) this.#put(part, line + index);
  }

  /** A text that was handed over as Markdown inside Markdown is Markdown still. */
  #addFence({ content, info }: Token, line: number): void {
    if (/^(?:md|markdown)\b/i.test(info.trim())) {
      new Lines(this.#lines, this.#above + line).add(content);
      return;
    }
    for (const [index, part] of content.split('\n').entries()) this.#put(part, line + index);
  }

  /** Tags among Markdown, with the line ends of the file as lines. */
  #addPage(content: string, line: number): void {
    for (const { text } of pageLines(parsePage(`<pre>${content}`)).lines) this.#put(text, line);
  }

  #closeRow(given: string): void {
    const cells = this.#cells ?? [];
    this.#cells = null;
    const all = [...cells, ...cellsBeyond(given, cells.length).map((cell) => [cell])];
    for (const text of rowLines(all)) this.#put(text, this.#row);
  }

  #put(text: string, line: number): void {
    const at = Math.min(this.#above + line, this.#lines.length - 1);
    const there = this.#lines[at];
    this.#lines[at] = there ? `${there}${WITHIN_LINE}${text}` : text;
  }
}

/** A list whose items all bear one number is numbered by what shows it; other numbers are the writer's. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const level = (tokens[at]?.level ?? 0) + 1;
  const numbers: string[] = [];
  for (let next = at + 1; (tokens[next]?.level ?? 0) >= level; next += 1) {
    const token = tokens[next];
    if (token?.type === 'list_item_open' && token.level === level) numbers.push(token.info);
  }
  return numbers.length > 1 && new Set(numbers).size === 1;
}
