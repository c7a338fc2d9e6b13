import { lowered, raised } from '../raised-digits.ts';
import { symbolCharacter } from './symbols.ts';
import { isOn, type XmlElement } from './xml.ts';

/** Where symbol fonts put their characters. */
const SYMBOLS = /[\uF020-\uF0FF]/g;

/** The properties of the run that is being read, as far as they change its text. */
export class Run {
  style: string | null = null;
  /** Whether the run itself says that it is hidden. */
  hidden: boolean | null = null;
  #font: string | null = null;
  #position: string | null = null;

  /** An element of its properties (w:rPr). */
  readProperty(element: XmlElement): void {
    if (element.name === 'w:vanish') this.hidden = isOn(element);
    else if (element.name === 'w:rStyle') this.style = element.attribute('w:val');
    else if (element.name === 'w:rFonts') this.#font = element.attribute('w:ascii');
    else if (element.name === 'w:vertAlign') this.#position = element.attribute('w:val');
  }

  /** Its text as it is seen: characters of symbol fonts, and 1200¹ for 1200 with the mark of a note behind. */
  seen(text: string): string {
    const known = text.replace(SYMBOLS, (sign) => {
      const code = sign.charCodeAt(0).toString(16);
      return symbolCharacter(this.#font, code) || sign;
    });
    if (this.#position === 'superscript') return raised(known);
    return this.#position === 'subscript' ? lowered(known) : known;
  }
}
