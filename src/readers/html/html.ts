import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { encodingDoubts } from '../encoding-doubts.ts';
import { isStrewnWithControls, signatureOf } from '../file-signature.ts';
import { LimitReached } from '../limits.ts';
import type { FileIdentity, Reader, Reading, ReadOptions } from '../reader.ts';
import { findArticle } from './article.ts';
import { withoutContents } from './contents.ts';
import { insertFrames } from './frames.ts';
import { asHtml, hasLineBreaks } from './markup.ts';
import { decodePage } from './page-encoding.ts';
import { readMetadata } from './page-metadata.ts';
import { type PageElement, pageParser } from './page-tree.ts';
import { withoutCopies } from './repeated-text.ts';
import { shownLines } from './shown-lines.ts';

/**
 * Saved web pages. The text is the report as it is seen on the page, with the page's metadata as label lines
 * around it; navigation, scripts and hidden text are left out. Its lines are paragraphs, not the lines of the
 * file (which on many sites is one line), so `hasLines` is false. Refused with a diagnostic: what is no text,
 * what is empty, what exceeds a limit.
 */
export const readHtml: Reader = (bytes, file, options) =>
  readPage(bytes, file, options, { charset: null, frame: () => null });

/** What came with a page: the charset that a MIME header states, and the pages of its frames by address. */
export interface PageEnvelope {
  readonly charset: string | null;
  readonly frame: (address: string) => { readonly bytes: Uint8Array; readonly charset: string | null } | null;
}

/** As readHtml, for a page out of an archive. */
export function readPage(
  bytes: Uint8Array,
  file: FileIdentity,
  options: ReadOptions,
  envelope: PageEnvelope,
): Reading {
  const place = { file: file.path };
  const kind = signatureOf(bytes);
  if (kind !== null) {
    const extension = /\.[^./\\]+$/.exec(file.path)?.[0] ?? '.html';
    return refused(diagnose('mislabelled-input', { extension, kind }, place));
  }
  const decoded = decodePage(bytes, options.encoding, envelope.charset);
  if (decoded === null || isStrewnWithControls(decoded.text))
    return refused(diagnose('binary-input', {}, place));
  try {
    const parse = pageParser();
    const document = parse(asHtml(decoded.text, file.path));
    insertFrames(document, (address) => {
      const part = envelope.frame(address);
      const frame = part && decodePage(part.bytes, options.encoding, part.charset);
      return frame && parse(asHtml(frame.text, ''));
    });
    const page = hasLineBreaks(document) ? document : parse(`<pre>${decoded.text}`);
    const { text, wholePage } = articleText(page);
    if (text === '')
      return refused(diagnose(decoded.text.trim() === '' ? 'empty-input' : 'empty-page', {}, place));
    const { path, sha256 } = file;
    return {
      source: { path, format: 'html', encoding: decoded.encoding, sha256, text, hasLines: false },
      diagnostics: [
        ...encodingDoubts(decoded, path, false),
        ...(wholePage ? [diagnose('whole-page', {}, place)] : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return refused(diagnose('input-limit', { what: error.what, limit: error.limit }, place));
  }
}

function refused(refusal: Diagnostic): Reading {
  return { source: null, refusal };
}

function articleText(document: PageElement): { text: string; wholePage: boolean } {
  const metadata = readMetadata(document);
  const shown = withoutContents(withoutCopies(shownLines(document), document));
  const article = findArticle(shown, document, metadata.titles);
  if (article.lines.every((line) => line.trim() === '')) return { text: '', wholePage: false };
  const lines = [...metadata.labelsBeside(article.lines), ...article.lines];
  return { text: lines.join('\n').replace(/^\n+/, '').trimEnd(), wholePage: article.wholePage };
}
