import { LimitReached, limits } from '../limits.ts';

/** Thrown where a text is no JSON. */
export class JsonFault extends Error {
  /** How the value opens that breaks off; empty where none had begun. */
  readonly begun: string;

  constructor(reason: string, begun = '') {
    super(reason);
    this.begun = begun;
  }
}

/** Stands in a value for bytes that are no text; JSON that was written by a program never holds it. */
export const UNDECODABLE = '\uFFFE';
const BEGINNING = 200;

/** One value's text, or why there is none. */
export type JsonText = string | LimitReached;

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The lines of NDJSON, empty ones left out; never more than one in memory. A line that is too long is
 * skipped.
 */
export async function* jsonLines(pieces: Pieces): AsyncGenerator<JsonText> {
  let line: string[] = [];
  let length = 0;
  const finish = (): JsonText | null => {
    const text = line.join('').trim();
    const isTooLong = length > limits.modelLength;
    line = [];
    length = 0;
    if (isTooLong) return new LimitReached('modelLength');
    return text === '' ? null : text;
  };
  for await (const text of decoded(pieces)) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) {
        const value = finish();
        if (value !== null) yield value;
      }
      length += part.length;
      if (length <= limits.modelLength) line.push(part);
      else line = [];
    }
  }
  const value = finish();
  if (value !== null) yield value;
}

/**
 * The objects of a JSON array, of several one behind the other, or those that stand alone; never more than one in
 * memory. Throws JsonFault where the text is something else or breaks off, LimitReached for an object that is too long.
 */
export async function* jsonObjects(pieces: Pieces): AsyncGenerator<JsonText> {
  const splitter = new ObjectSplitter();
  for await (const text of decoded(pieces)) yield* splitter.push(text);
  splitter.end();
}

const OUTSIDE_STRING = /["{}[\]]/g;
const INSIDE_STRING = /["\\]/g;

class ObjectSplitter {
  #list: 'none' | 'open' | 'closed' = 'none';
  #depth = 0;
  #inString = false;
  #pieces: string[] = [];
  #length = 0;
  /** Where the next piece goes on: behind a character that an escape at the end of this one covers. */
  #from = 0;

  *push(text: string): Generator<string> {
    let start = 0;
    let at = this.#from;
    while (at < text.length) {
      if (this.#depth === 0) {
        this.#open(text.charAt(at));
        start = at;
        at += 1;
        continue;
      }
      at = this.#step(text, at);
      if (this.#depth === 0) {
        this.#keep(text.slice(start, at));
        yield this.#pieces.join('');
        this.#pieces = [];
        this.#length = 0;
      }
    }
    this.#from = at - text.length;
    if (this.#depth > 0) this.#keep(text.slice(start));
  }

  end(): void {
    const begun = (this.#pieces[0] ?? '').slice(0, BEGINNING);
    if (this.#depth > 0 || this.#list === 'open') throw new JsonFault('内容不完整', begun);
  }

  /** Between two objects. */
  #open(character: string): void {
    if (character === '{') this.#depth = 1;
    else if (character === '[' && this.#list !== 'open') this.#list = 'open';
    else if (character === ']' && this.#list === 'open') this.#list = 'closed';
    else if (!/[\s,]/.test(character)) throw new JsonFault('不是 JSON');
  }

  /** Goes on to behind the next mark that matters. */
  #step(text: string, at: number): number {
    const marks = this.#inString ? INSIDE_STRING : OUTSIDE_STRING;
    marks.lastIndex = at;
    const found = marks.exec(text);
    if (found === null) return text.length;
    const [mark] = found;
    if (mark === '\\') return found.index + 2;
    if (mark === '"') this.#inString = !this.#inString;
    else this.#depth += mark === '{' || mark === '[' ? 1 : -1;
    return found.index + 1;
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length > limits.modelLength) throw new LimitReached('modelLength');
    this.#pieces.push(piece);
  }
}

/** UTF-8, or UTF-16 by its mark, as the shell of Windows writes into files. */
async function* decoded(pieces: Pieces): AsyncGenerator<string> {
  let encoding: string | null = null;
  let lenient = new TextDecoder();
  let strict = new TextDecoder();
  for await (const piece of pieces) {
    if (encoding === null) {
      encoding = encodingOf(piece);
      lenient = new TextDecoder(encoding);
      strict = new TextDecoder(encoding, { fatal: true });
    }
    const text = lenient.decode(piece, { stream: true });
    try {
      strict.decode(piece, { stream: true });
      yield text;
    } catch {
      strict = new TextDecoder(encoding, { fatal: true });
      yield text.replaceAll('\uFFFD', UNDECODABLE);
    }
  }
  yield lenient.decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
