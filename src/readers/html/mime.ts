import { LimitReached, limits } from '../limits.ts';

/** A page inside a web archive: the one that was saved, or one that a frame of it shows. */
export interface HtmlPart {
  /** Its bytes, decoded from their transfer encoding. */
  readonly body: () => Uint8Array;
  /** As its header states it; null where it does not. */
  readonly charset: string | null;
  /** By what others refer to it (RFC 2557): `cid:…` and its address; empty where it states none. */
  readonly names: readonly string[];
}

/**
 * The parts of type text/html (RFC 2045, 2046; web archives: RFC 2557), in order: the page that was saved comes
 * first, frames and what it embeds follow. Throws LimitReached.
 */
export function htmlParts(bytes: Uint8Array): HtmlPart[] {
  // One character a byte: MIME is ASCII around bytes of any kind.
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const found: HtmlPart[] = [];
  findHtml(message, 0, { left: limits.mimeParts }, found);
  return found;
}

function findHtml(part: string, depth: number, parts: { left: number }, found: HtmlPart[]): void {
  if (depth > limits.mimeDepth) throw new LimitReached('mimeDepth');
  if (parts.left === 0) throw new LimitReached('mimeParts');
  parts.left -= 1;
  const gap = /\r?\n\r?\n/.exec(part);
  const head = (gap === null ? part : part.slice(0, gap.index)).replace(/\r?\n[ \t]+/g, ' ');
  const body = gap === null ? '' : part.slice(gap.index + gap[0].length);
  const type = headerOf(head, 'content-type');
  if (/^multipart\//i.test(type)) {
    const boundary = parameterOf(type, 'boundary');
    if (boundary === null || boundary === '') return;
    for (const inner of partsOf(body, boundary)) findHtml(inner, depth + 1, parts, found);
    return;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return;
  const encoding = headerOf(head, 'content-transfer-encoding').toLowerCase();
  const id = headerOf(head, 'content-id').replace(/^<|>$/g, '');
  found.push({
    body: () => decodeBody(body, encoding),
    charset: parameterOf(type, 'charset'),
    names: [headerOf(head, 'content-location'), id && `cid:${id}`].filter((name) => name !== ''),
  });
}

/** What stands between the boundary lines; a last part that breaks off is kept. */
function* partsOf(body: string, boundary: string): Generator<string> {
  const delimiter = `--${boundary}`;
  let at = body.startsWith(delimiter) ? 0 : body.indexOf(`\n${delimiter}`);
  while (at >= 0) {
    const lineEnd = body.indexOf('\n', at + 1);
    if (lineEnd < 0 || body.startsWith(`${delimiter}--`, body[at] === '\n' ? at + 1 : at)) return;
    const next = body.indexOf(`\n${delimiter}`, lineEnd);
    yield body.slice(lineEnd + 1, next < 0 ? body.length : next);
    at = next;
  }
}

function headerOf(head: string, name: string): string {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  const bytes = Buffer.from(body, 'latin1');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const BLANKS = new Set([0x20, 0x09, 0x0d]);

/** RFC 2045, 6.7; in place, as the text only gets shorter. What is no escape stays as it is. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const byte = bytes[from] ?? 0;
    if (byte === EQUALS) {
      let end = from + 1;
      while (end < bytes.length && BLANKS.has(bytes[end] ?? 0)) end += 1;
      if (bytes[end] === LINE_FEED) {
        from = end;
        continue;
      }
      const high = hexDigit(bytes[from + 1]);
      const low = hexDigit(bytes[from + 2]);
      if (high >= 0 && low >= 0) {
        bytes[to] = high * 16 + low;
        to += 1;
        from += 2;
        continue;
      }
    }
    bytes[to] = byte;
    to += 1;
  }
  return bytes.subarray(0, to);
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
