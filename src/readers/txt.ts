import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decode } from './encoding.ts';
import { encodingDoubts } from './encoding-doubts.ts';
import { isStrewnWithControls, signatureOf } from './file-signature.ts';
import { LimitReached, limits } from './limits.ts';
import type { FileIdentity, Reader, Reading, ReadOptions } from './reader.ts';
import { withTableRows } from './text-tables.ts';

/**
 * Text files in any of the encodings that offices and websites use. Empty and binary files are refused with
 * a diagnostic; a guessed encoding is reported.
 */
export const readText: Reader = (bytes, file, options) => {
  const reading = readLines(bytes, file, options);
  if (reading.source === null) return reading;
  return { ...reading, source: { ...reading.source, text: withTableRows(reading.source.text) } };
};

/** The same with its lines as they are. */
export function readLines(bytes: Uint8Array, file: FileIdentity, options: ReadOptions): Reading {
  const refuse = (refusal: Diagnostic): Reading => ({ source: null, refusal });
  const place = { file: file.path };

  const kind = signatureOf(bytes);
  if (kind !== null) return refuse(diagnose('disguised-input', { kind }, place));
  const decoded = decode(bytes, options.encoding);
  if (decoded === null || isStrewnWithControls(decoded.text))
    return refuse(diagnose('binary-input', {}, place));
  if (decoded.text.length > limits.textLength) {
    const { what, limit } = new LimitReached('textLength');
    return refuse(diagnose('input-limit', { what, limit }, place));
  }
  if (decoded.text.trim() === '') return refuse(diagnose('empty-input', {}, place));

  return {
    source: {
      path: file.path,
      format: 'txt',
      encoding: decoded.encoding,
      sha256: file.sha256,
      text: decoded.text.replace(/\r\n?/g, '\n'),
      hasLines: true,
    },
    diagnostics: encodingDoubts(decoded, file.path, true),
  };
}
