const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Leading bytes by which a file that is no text gives itself away, and what a clerk calls it. */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['Word 文档（.docx）或压缩包', ZIP],
  ['Word 文档（.doc）或 WPS 文档', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x47, 0x49, 0x46, 0x38]],
  ['压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['压缩包', [0x1f, 0x8b, 0x08]],
];

/** Archives other than zip, by the extension that they should have. */
const packed: readonly (readonly [extension: string, bytes: readonly number[]])[] = [
  ['.rar', [0x52, 0x61, 0x72, 0x21]],
  ['.7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['.gz', [0x1f, 0x8b, 0x08]],
];

/** More than this share of control characters is no text; a stray one is. */
const MOST_CONTROLS = 0.005;
/** C0 controls but tab, line ends, form feed and the end-of-file mark of old editors. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/g;

/** What the file really is, by its first bytes; null where they say nothing. */
export function signatureOf(bytes: Uint8Array): string | null {
  const found = signatures.find(([, start]) => begins(bytes, start));
  return found?.[0] ?? null;
}

/** The extension of another archive format than zip, by the first bytes; null for everything else. */
export function packedFormat(bytes: Uint8Array): string | null {
  return packed.find(([, start]) => begins(bytes, start))?.[0] ?? null;
}

export function isZipFile(bytes: Uint8Array): boolean {
  return begins(bytes, ZIP);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
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
