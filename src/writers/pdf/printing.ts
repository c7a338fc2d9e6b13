import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Fonts, fontNames } from './fonts.ts';

/** pdfmake, loaded when it is first asked for: it takes a fifth of a second that no other command should pay for. */
export async function loadPrinter() {
  const { default: pdfmake } = await import('pdfmake');
  return pdfmake;
}

/** Has pdfmake print a definition, with no access to anything but the font files. */
export async function print(definition: TDocumentDefinitions, fonts: Fonts): Promise<Uint8Array> {
  const pdfmake = await loadPrinter();
  const paths = new Set(fontNames.map((name) => fonts.path(name)));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => paths.has(path));
  pdfmake.setFonts(
    Object.fromEntries(
      fontNames.map((name) => {
        const file = fonts.path(name);
        return [name, { normal: file, bold: file, italics: file, bolditalics: file }];
      }),
    ),
  );
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
