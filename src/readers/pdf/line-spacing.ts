import { mostCommon } from './rows.ts';
import { endsEarly, type TextLine } from './text-lines.ts';

/** How many times the usual distance between lines parts paragraphs. */
const PARTING_LEADING = 1.45;
/** Where paragraphs stand so many times as far apart as their lines, half of what is more parts them too. */
const SPACED = 1.1;

/** From what distance between their baselines on, in ems, two lines of one column are no paragraph; 0 if unknown. */
export function partingPitch(lines: readonly TextLine[], marginOf: (line: TextLine) => number): number {
  const steps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (next?.column !== line.column || next.size === 0) return [];
    const pitch = pitchOf(line, next);
    return pitch > 0 ? [{ pitch, isEarly: endsEarly(line, next.text, marginOf(line)) }] : [];
  });
  const pitches = (isEarly: boolean) =>
    steps.flatMap((step) => (step.isEarly === isEarly ? [step.pitch] : []));
  const within = pitches(false);
  const between = pitches(true).toSorted((a, b) => a - b);
  const leading = mostCommon(within.length > 0 ? within : between);
  const spaced = between[between.length >> 1] ?? 0;
  const usual = leading * PARTING_LEADING;
  return spaced > leading * SPACED ? Math.min((leading + spaced) / 2, usual) : usual;
}

/** In ems, to a twentieth. */
function pitchOf(above: TextLine, below: TextLine): number {
  return Math.round(((below.baseline - above.baseline) / below.size) * 20) / 20;
}
