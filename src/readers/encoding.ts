import { plausibility } from './plausibility.ts';

/**
 * The encodings that a report can be in, by the name that `source.encoding` carries. In windows-1252 only a page
 * is that writes its Chinese as character references.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

/** What a user may write for an encoding. GBK and GB 2312 are parts of GB 18030. */
export const encodingNames: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  big5: 'big5',
};

export interface Decoding {
  readonly text: string;
  readonly encoding: Encoding;
  /**
   * certain: marked, given by the user or valid UTF-8; guessed: fits well; doubtful: some of it is garbled;
   * truncated: UTF-8 that ends inside a character.
   */
  readonly certainty: 'certain' | 'guessed' | 'doubtful' | 'truncated';
}

/** Enough to tell encodings apart; a whole file need not be decoded five times. */
const SAMPLE_BYTES = 256 * 1024;
/** Below this, what was decoded is no Chinese text. */
const LEAST_PLAUSIBLE = 0.6;
/** From here on a guess is no longer doubtful: a report has a few rare names at most. */
const WELL_PLAUSIBLE = 0.9;
/** By how much another encoding must fit better than GB 18030, the usual one, to be preferred. */
const CLEAR_LEAD = 0.15;

/**
 * Decodes a text file: byte order mark, then the zero bytes that UTF-16 leaves beside ASCII, then strict
 * UTF-8, then what looks most like Chinese. Gives null where nothing does. A byte that cannot be decoded
 * becomes U+FFFD and makes the result doubtful. `wanted` overrides the guess.
 */
export function decode(bytes: Uint8Array, wanted: Encoding | null): Decoding | null {
  const marked = byteOrderMark(bytes);
  if (wanted !== null) return settled(bytes, wanted);
  if (marked !== null) return settled(bytes, marked);

  const wide = utf16ByZeroBytes(bytes);
  if (wide !== null) return { text: decodeAs(bytes, wide), encoding: wide, certainty: 'guessed' };

  const strict = strictUtf8(bytes);
  if (strict !== null) return strict;

  const best = mostPlausible(bytes);
  if (best === null) return null;
  const text = decodeAs(bytes, best.encoding);
  const sound = best.score >= WELL_PLAUSIBLE && !text.includes('\uFFFD');
  return { text, encoding: best.encoding, certainty: sound ? 'guessed' : 'doubtful' };
}

function settled(bytes: Uint8Array, encoding: Encoding): Decoding {
  const text = decodeAs(bytes, encoding);
  return { text, encoding, certainty: text.includes('\uFFFD') ? 'doubtful' : 'certain' };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Digits and line ends leave zero bytes, all at odd places in little endian, all at even ones in big. */
function utf16ByZeroBytes(bytes: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if ((even === 0) === (odd === 0)) return null;
  const encoding: Encoding = even === 0 ? 'utf-16le' : 'utf-16be';
  return plausibility(decodeSample(bytes, encoding)) >= LEAST_PLAUSIBLE ? encoding : null;
}

function strictUtf8(bytes: Uint8Array): Decoding | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes), encoding: 'utf-8', certainty: 'certain' };
  } catch {
    // A download that broke off ends inside a character: as a stream, all before it is still valid.
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
      return { text, encoding: 'utf-8', certainty: 'truncated' };
    } catch {
      return null;
    }
  }
}

function mostPlausible(bytes: Uint8Array): { encoding: Encoding; score: number } | null {
  const score = (encoding: Encoding) => plausibility(decodeSample(bytes, encoding));
  let best = { encoding: 'gb18030' as Encoding, score: score('gb18030') };
  // Single bytes of no encoding at all also decode as something: a mostly sound UTF-8 text goes first.
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'big5'] as const) {
    const lead = best.encoding === 'gb18030' ? CLEAR_LEAD : 0;
    const own = score(encoding);
    if (own > best.score + lead) best = { encoding, score: own };
  }
  return best.score >= LEAST_PLAUSIBLE ? best : null;
}

/** As a stream, so that a character cut by the sample's end counts for nothing. */
function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
}
