/** The part of fontkit, pdfkit's own font reader, that is needed to choose faces and to measure text. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number };
    /** Horizontal metrics; the last one holds for all further glyphs. */
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(glyph: number): { readonly advance: number } };
    };
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(data: Uint8Array): Font;
}
