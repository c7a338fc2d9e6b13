import { diagnose } from '../diagnostics/diagnose.ts';
import type { Report, Statement } from '../model/report.ts';
import type { ChangeTheme, Correction, CorrectionLexicon } from './correction.ts';
import type { Outcome } from './outcome.ts';
import { beginsWith } from './words-in-text.ts';

/** Of a statement so many characters name it to a reader. */
const OPENING = 16;

/** Gives a shortcoming or a priority other themes, or takes some away. */
export function changeTheme(
  report: Report,
  { kind, statement, themes }: ChangeTheme,
  { file, line }: Correction,
  lexicon: CorrectionLexicon,
): Outcome {
  const place = { file, line };
  const all = [...report.shortcomings, ...report.priorities];
  const [found, another] = all.filter(({ text }) => beginsWith(text, statement));
  if (found === undefined) return diagnose('correction-no-statement', { words: statement }, place);
  if (another !== undefined) return diagnose('correction-statements', { words: statement }, place);
  const named = themes.map(({ id }) => id);
  const lacking = themes.find(({ id }) => !found.themes.includes(id));
  if (kind === 'drop-theme' && lacking !== undefined)
    return diagnose('correction-theme-absent', { words: statement, theme: lacking.label }, place);
  const after = kind === 'set-theme' ? named : found.themes.filter((id) => !named.includes(id));
  const put = (one: Statement) => (one === found ? { ...one, themes: [...after] } : one);
  const labels = (ids: readonly string[]) =>
    ids.length === 0
      ? '无'
      : ids.map((id) => lexicon.themes.find((theme) => theme.id === id)?.label ?? id).join('、');
  return {
    report: {
      ...report,
      shortcomings: report.shortcomings.map(put),
      priorities: report.priorities.map(put),
    },
    change: `“${opening(found.text)}”的主题由${labels(found.themes)}改为${labels(after)}`,
    places: [found.span],
    value: null,
  };
}

function opening(text: string): string {
  const words = text.replace(/\s+/g, '');
  return words.length > OPENING ? `${words.slice(0, OPENING)}……` : words;
}
