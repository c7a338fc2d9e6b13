import { diagnose } from '../../diagnostics/diagnose.ts';
import { LimitReached } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { readPage } from './html.ts';
import { htmlPart } from './mime.ts';

/** Web archives (单个文件网页, RFC 2557): the page among the parts is read as any other page. */
export const readMht: Reader = (bytes, file, options) => {
  const place = { file: file.path };
  try {
    const part = htmlPart(bytes);
    if (part === null) {
      return { source: null, refusal: diagnose('damaged-input', { reason: '其中没有网页正文' }, place) };
    }
    return readPage(part.body, file, options, part.charset);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const { what, limit } = error;
    return { source: null, refusal: diagnose('input-limit', { what, limit }, place) };
  }
};
