import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * What Handlebars' parser throws, as a diagnostic with its place.
 *
 * @throws what is no Error: that is not the parser's
 */
export function syntaxFault(error: unknown, file: string): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(error.message);
  if (mismatch) {
    const reason = `块以 ${mismatch[1]} 开头，却以 ${mismatch[2]} 结尾`;
    return diagnose(
      'template-syntax',
      { column: Number(mismatch[4]) + 1, reason },
      { file, line: Number(mismatch[3]) },
    );
  }
  const place = /(?:Parse|Lexical) error on line (\d+)[^\n]*\n[^\n]*\n(-*)\^/.exec(error.message);
  if (!place) {
    const exact = error as Error & { lineNumber?: number; column?: number };
    const reason = error.message.split('\n')[0] ?? '';
    return diagnose(
      'template-syntax',
      { column: (exact.column ?? 0) + 1, reason },
      { file, line: exact.lineNumber ?? null },
    );
  }
  const found = /got '([^']+)'/.exec(error.message)?.[1];
  const reason = found === 'EOF' ? '到文件末尾仍未收尾' : '此处不合语法';
  return diagnose(
    'template-syntax',
    { column: (place[2]?.length ?? 0) + 1, reason },
    { file, line: Number(place[1]) },
  );
}
