const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

interface Signature {
  /** What a clerk calls such a file. */
  readonly kind: string;
  readonly bytes: readonly number[];
  /** Of archives other than zip: the extension that they should have. */
  readonly packed?: string;
}

/** Leading bytes by which a file that is no text gives itself away. */
const signatures: readonly Signature[] = [
  { kind: 'Word 文档（.docx）或压缩包', bytes: ZIP },
  { kind: 'Word 文档（.doc）或 WPS 文档', bytes: COMPOUND_FILE },
  { kind: 'PDF 文件', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'RTF 文档', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: '图片', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: '图片', bytes: [0xff, 0xd8, 0xff] },
  { kind: '图片', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: '压缩包', bytes: [0x52, 0x61, 0x72, 0x21], packed: '.rar' },
  { kind: '压缩包', bytes: [0x37, 0x7a, 0xbc, 0xaf], packed: '.7z' },
  { kind: '压缩包', bytes: [0x1f, 0x8b, 0x08], packed: '.gz' },
];

/** More than this share of control characters is no text; a stray one is. */
const MOST_CONTROLS = 0.005;
/** C0 controls but tab, line ends, form feed and the end-of-file mark of old editors. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/g;

/** What the file really is, by its first bytes; null where they say nothing. */
export function signatureOf(bytes: Uint8Array): string | null {
  return found(bytes)?.kind ?? null;
}

/** The extension of another archive format than zip, by the first bytes; null for everything else. */
export function packedFormat(bytes: Uint8Array): string | null {
  return found(bytes)?.packed ?? null;
}

export function isZipFile(bytes: Uint8Array): boolean {
  return begins(bytes, ZIP);
}

/** The container of old office documents (MS-CFB 2.2). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return begins(bytes, COMPOUND_FILE);
}

function found(bytes: Uint8Array): Signature | undefined {
  return signatures.find((signature) => begins(bytes, signature.bytes));
}

/** Whether these bytes stand there. */
export function begins(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

/** Whether a decoded file is no text after all: it is strewn with control characters. */
export function isStrewnWithControls(text: string): boolean {
  const written = withoutPadding(text) || text;
  const most = written.length * MOST_CONTROLS;
  let controls = 0;
  CONTROL.lastIndex = 0;
  while (controls <= most && CONTROL.test(written)) controls += 1;
  return controls > most;
}

/** A disk that fails, or a program that reserves room, leaves a file filled up with zero bytes. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\0') end -= 1;
  return text.slice(0, end);
}
