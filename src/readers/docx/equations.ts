import { lowered, raised } from '../raised-digits.ts';
import type { XmlElement } from './xml.ts';

/** An element of an equation with what was read of it so far. */
interface Frame {
  text: string;
  opening: string;
  closing: string;
}

/** Elements whose text is put together apart (22.1.2); that of others goes to the element around. */
const FRAMED = new Set('m:oMath m:num m:den m:sup m:sub m:deg m:d'.split(' '));
const COMPOUND = /[^\d.%A-Za-z\p{Script=Han}]/u;

/** Equations on one line: 3/4, (a+b)/c, 10², √2. */
export class Equations {
  readonly #frames: Frame[] = [];

  open(element: XmlElement, parent: string | undefined): void {
    const frame = this.#frames.at(-1);
    if (FRAMED.has(element.name)) this.#frames.push({ text: '', opening: '(', closing: ')' });
    else if (frame === undefined) return;
    else if (element.name === 'm:begChr') frame.opening = element.attribute('m:val') ?? '';
    else if (element.name === 'm:endChr') frame.closing = element.attribute('m:val') ?? '';
    else if (element.name === 'm:chr' && parent === 'm:naryPr')
      frame.text += element.attribute('m:val') ?? '';
  }

  /** Takes text that stands in an equation; false for other text. */
  takes(text: string): boolean {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.text += text;
    return frame !== undefined;
  }

  /** The text of the equation that ends with this element; null where none does. */
  close(name: string): string | null {
    if (!FRAMED.has(name)) return null;
    const frame = this.#frames.pop();
    if (frame === undefined) return null;
    const text = written(name, frame);
    const around = this.#frames.at(-1);
    if (around === undefined) return text;
    around.text += text;
    return null;
  }
}

function written(name: string, { text, opening, closing }: Frame): string {
  switch (name) {
    case 'm:num':
      return bracketed(text);
    case 'm:den':
      return `/${bracketed(text)}`;
    case 'm:sup':
      return raised(text);
    case 'm:sub':
      return lowered(text);
    case 'm:deg':
      return `${raised(text)}√`;
    case 'm:d':
      return `${opening}${text}${closing}`;
    default:
      return text;
  }
}

function bracketed(text: string): string {
  return COMPOUND.test(text) ? `(${text})` : text;
}
