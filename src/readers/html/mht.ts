import { diagnose } from '../../diagnostics/diagnose.ts';
import { LimitReached } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { readPage } from './html.ts';
import { type HtmlPart, htmlParts } from './mime.ts';

/** Web archives (单个文件网页, RFC 2557): the page among the parts is read as any other page, with its frames. */
export const readMht: Reader = (bytes, file, options) => {
  const place = { file: file.path };
  try {
    const [page, ...others] = htmlParts(bytes);
    if (page === undefined) {
      return { source: null, refusal: diagnose('damaged-input', { reason: '其中没有网页正文' }, place) };
    }
    const frame = (address: string) => {
      const wanted = addressesOf(address, page);
      const part = others.find(({ names }) => names.some((name) => wanted.includes(name)));
      return part === undefined ? null : { bytes: part.body(), charset: part.charset };
    };
    return readPage(page.body(), file, options, { charset: page.charset, frame });
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const { what, limit } = error;
    return { source: null, refusal: diagnose('input-limit', { what, limit }, place) };
  }
};

/** An address as it stands in a page, and in full. */
function addressesOf(address: string, page: HtmlPart): string[] {
  const full = page.names.flatMap((base) => {
    const url = URL.canParse(address, base) ? new URL(address, base).href : null;
    return url === null ? [] : [url];
  });
  return [address, ...full];
}
