/** Makes small PDFs by hand, so that a test says what stands where. */

/** A page's text: what to draw with the font /F1, from where, in points from the lower left corner. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 16 unless told. */
  readonly size?: number;
  /** Room that is added between two characters, in points. */
  readonly spacing?: number;
}

const PAGE = { width: 595, height: 842 } as const;

/** The content of a page. The font has no file: its characters are known by a CMap that the reader must have. */
export function content(pieces: readonly Drawn[], more = ''): string {
  const drawn = pieces.map(({ text, x, y, size = 16, spacing = 0 }) => {
    const codes = Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code.toString(16).padStart(4, '0');
    });
    return `BT /F1 ${size} Tf ${spacing} Tc ${x} ${y} Td <${codes.join('')}> Tj ET`;
  });
  return `${more}\n${drawn.join('\n')}`;
}

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

const IMAGE =
  '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream';

/** A scanned page: one picture from edge to edge. */
export const SCANNED = `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /Im1 Do Q`;

/** A PDF of pages with these contents. */
export function pdfOf(contents: readonly string[], pageEntries = ''): Uint8Array {
  const kids = contents.map((_, index) => `${7 + index * 2} 0 R`);
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} >>`,
    ...FONT,
    IMAGE,
    ...contents.flatMap((text, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ${pageEntries} /Contents ${8 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    ]),
  ]);
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replace('SELF', `${start}`)} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
