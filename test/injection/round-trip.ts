import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { quotation } from '../../src/analysis/citation.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { makeReport } from '../analysis/report-fixture.ts';
import { composeWith } from '../composer/composing.ts';
import * as docx from '../writers/docx/package-reader.ts';
import * as html from '../writers/html/reading.ts';
import { writeDocx, writeHtml, writePdf } from '../writers/in-house-style.ts';
import { fontFolder } from '../writers/pdf/sample.ts';

/** What became of the words of a report. */
export interface RoundTrip {
  /** As the document has them, one for each line of the report. */
  readonly printed: readonly string[];
  /** As they are read back. */
  readonly docx: readonly string[];
  readonly html: readonly string[];
  /** As it stands on paper. */
  readonly pdf: string;
  /** What the diagnostics of each say of characters. */
  readonly reported: Readonly<Record<'composer' | 'docx' | 'html' | 'pdf', Reported>>;
}

/** What is told of characters, which may be a base with its marks. */
export interface Reported {
  readonly leftOut: ReadonlySet<string>;
  /** Printed as 〓. */
  readonly unknown: readonly string[];
}

const TEMPLATE = '<title>题</title>{{#each quotations}}<p>{{this}}</p>{{/each}}';
/** Line numbers and the like belong to no line of the report. */
const TITLE_LINES = 1;

/** Quotes every line of a report's text, as the analysis does, and takes it through all formats and back. */
export async function roundTrip(lines: readonly string[]): Promise<RoundTrip> {
  const report = makeReport({ text: lines.join('\n') });
  let start = 0;
  const quotations = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return quotation(report, span);
  });
  const { document, diagnostics } = composeWith(TEMPLATE, { quotations });
  if (document === null) throw new Error(JSON.stringify(diagnostics));
  const [word, page, paper] = [
    await writeDocx(document),
    await writeHtml(document),
    await writePdf(document, fontFolder),
  ];
  return {
    printed: html.expectedTexts(document).slice(TITLE_LINES),
    docx: docx.printedTexts(word.bytes).slice(TITLE_LINES),
    html: html.printedTexts(page.bytes).slice(TITLE_LINES),
    pdf: onPaper((await pdfText(paper.bytes)).replace(/^题/, '')),
    reported: {
      composer: reportedIn(diagnostics),
      docx: reportedIn(word.diagnostics),
      html: reportedIn(page.diagnostics),
      pdf: reportedIn(paper.diagnostics),
    },
  };
}

/** The characters that the messages name by their code points. */
function reportedIn(diagnostics: readonly Diagnostic[]): Reported {
  const named = diagnostics.map(({ rule, message }) => {
    const codes = [...message.matchAll(/U\+([0-9A-F]{4,6})/g)].map(([, code = '']) =>
      Number.parseInt(code, 16),
    );
    return { rule, codes };
  });
  const isUnknown = ({ rule }: (typeof named)[number]) => rule === 'missing-glyph';
  return {
    leftOut: new Set(
      named
        .filter((one) => !isUnknown(one))
        .flatMap(({ codes }) => codes.map((code) => String.fromCodePoint(code))),
    ),
    unknown: named.filter(isUnknown).map(({ codes }) => String.fromCodePoint(...codes)),
  };
}

/** A text as it must come back: what was reported is left out of it, or stands as 〓. */
export function afterReport(text: string, { leftOut, unknown }: Reported): string {
  const kept = [...text].filter((character) => !leftOut.has(character)).join('');
  // A base with its marks is one character to a font.
  const characters = kept.match(/\S\p{M}*|\s/gu) ?? [];
  return characters.map((character) => (unknown.includes(character) ? '〓' : character)).join('');
}

/**
 * As the words stand on paper: without white space, which is layout, and with the character that a radical looks
 * like, since both have one glyph and a PDF names it by one of them.
 */
export const onPaper = (words: string): string =>
  words.replace(/\s+/gu, '').replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));

/** All words of a PDF in the order of its glyphs, without white space and page numbers. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.map((item) => ('str' in item ? item.str : '')).join('');
    text += words.replace(/\s+/gu, '').replace(new RegExp(`—${number}—$`), '');
  }
  await file.destroy();
  return text;
}
