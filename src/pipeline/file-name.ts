/** Forbidden in names on Windows, or a trap in a shell or an archive. */
const FORBIDDEN = /[\\/:*?"<>|\s\p{Cc}\p{Cf}]/gu;
/** Device names that Windows keeps for itself, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/**
 * File systems count 255 bytes and a Chinese character takes three: with the longest ending, a name of
 * these many characters stays well below, and below 80 characters as well.
 */
const LONGEST = 60;

/**
 * A title as a file name without extension that every system takes: no spaces, no forbidden characters, at
 * most 60 characters, never empty.
 */
export function fileNameOf(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/^[.~-]+/, '');
  const short = [...clean].slice(0, LONGEST).join('').replace(/\.+$/, '');
  if (short === '') return '简报';
  // Windows looks at what stands before the first dot.
  return RESERVED.test(short.split('.')[0] ?? '') ? `简报-${short}` : short;
}
