import { type Decoding, decode, type Encoding, encodingNames } from '../encoding.ts';
import { plausibility } from '../plausibility.ts';

/** Where declarations stand: well beyond the 1024 bytes of the standard, as pages open with long comments. */
const DECLARED_WITHIN = 8192;
/** Below this what was decoded as declared is no Chinese text. */
const LEAST_PLAUSIBLE = 0.6;
const SAMPLE = 100_000;
/** What windows-1252 has at 0x80 to 0x9F. */
const WESTERN_MARKS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
const REFERENCES = /(?:&#(?:\d{5}|x[\da-f]{4});){4}/i;

const MORE_NAMES: Readonly<Record<string, Encoding>> = {
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'big5-hkscs': 'big5',
  'x-big5': 'big5',
  unicode: 'utf-16le',
};

/**
 * Decodes a page: the user's word, then a byte order mark, then valid UTF-8 (which cannot be valid by chance),
 * then what the transport or the page itself declares, unless that makes no sense of the bytes, then what
 * looks most like Chinese. `transport` is the charset of a MIME header; null where there is none.
 */
export function decodePage(
  bytes: Uint8Array,
  wanted: Encoding | null,
  transport: string | null,
): Decoding | null {
  if (wanted !== null) return decode(bytes, wanted);
  const detected = decode(bytes, null) ?? decodeReferences(bytes);
  if (detected?.certainty === 'certain' || detected?.certainty === 'truncated') return detected;
  const declared = encodingNamed(transport) ?? declaredEncoding(bytes);
  // A page that can be read far enough to declare UTF-16 is not in UTF-16.
  if (declared === null || declared.startsWith('utf-16')) return detected;
  const decoded = decode(bytes, declared);
  return decoded !== null && makesSense(decoded.text) ? decoded : detected;
}

/**
 * Chinese as references (&#20013;&#22269;) needs no encoding; the few other bytes are Western quotation marks.
 * Not by TextDecoder, whose windows-1252 some versions of Node mistake for Latin 1.
 */
function decodeReferences(bytes: Uint8Array): Decoding | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WESTERN_MARKS[byte.charCodeAt(0) - 0x80] ?? byte);
  return REFERENCES.test(text) ? { text, encoding: 'windows-1252', certainty: 'certain' } : null;
}

function makesSense(text: string): boolean {
  const start = Math.max(0, text.search(/\p{Script=Han}/u));
  return plausibility(text.slice(start, start + SAMPLE)) >= LEAST_PLAUSIBLE;
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(head);
  return encodingNamed(declared?.[1] ?? null);
}

function encodingNamed(name: string | null): Encoding | null {
  const key = name?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(encodingNames, key)) return encodingNames[key] ?? null;
  return Object.hasOwn(MORE_NAMES, key) ? (MORE_NAMES[key] ?? null) : null;
}
