import { diagnose } from '../diagnostics/diagnose.ts';
import type { CorrectedValue, Observation, Qualifier, Report } from '../model/report.ts';
import type { Span } from '../model/source.ts';
import type { Correction, DropValue, SetValue } from './correction.ts';
import type { Outcome } from './outcome.ts';
import { figurePlacesOf, placesOf } from './words-in-text.ts';

const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Puts one value in the place of all that the report states of the indicator. */
export function setValue(report: Report, action: SetValue, { file, line }: Correction): Outcome {
  const place = { file, line };
  const { indicator, value } = action;
  const before = report.observations.filter((one) => one.indicator === indicator.id);
  const rest = report.observations.filter((one) => one.indicator !== indicator.id);
  const was = before.map(({ printed }) => `“${printed}”`).join('、');
  const told = (printed: string) =>
    was === '' ? `“${indicator.label}”补为“${printed}”` : `“${indicator.label}”由${was}改为“${printed}”`;
  const places = before.map(({ span }) => span);
  if (action.printed === null && action.quote === null) {
    const printed = `${value}${indicator.unit}`;
    const corrected: CorrectedValue = { indicator: indicator.id, value, unit: indicator.unit, printed };
    return {
      report: { ...report, observations: rest },
      change: told(printed),
      places,
      value: corrected,
    };
  }
  if (action.printed !== null && !agrees(action.printed, value))
    return diagnose('correction-figure', { printed: action.printed, value }, place);
  const found = figureIn(report, action);
  if (found === 'quote') return diagnose('correction-quote', { words: action.quote ?? '' }, place);
  if (found === 'printed')
    return diagnose('correction-printed', { printed: action.printed ?? String(value) }, place);
  if (found === 'several')
    return diagnose('correction-printed-often', { printed: action.printed ?? '' }, place);
  const observation = observationAt(report, action, found);
  return {
    report: { ...report, observations: [...rest, observation].sort((a, b) => a.span.start - b.span.start) },
    change: told(observation.printed),
    places: [...places, observation.span],
    value: null,
  };
}

/** Takes away what the parser took for the indicator. */
export function dropValue(report: Report, action: DropValue, { file, line }: Correction): Outcome {
  const { indicator, value } = action;
  const isMeant = (one: Observation) =>
    one.indicator === indicator.id && (value === null || one.value === value);
  const dropped = report.observations.filter(isMeant);
  if (dropped.length === 0)
    return diagnose('correction-no-value', { indicator: indicator.label, value }, { file, line });
  return {
    report: { ...report, observations: report.observations.filter((one) => !isMeant(one)) },
    change: `删去“${indicator.label}”的${dropped.map(({ printed }) => `“${printed}”`).join('、')}`,
    places: dropped.map(({ span }) => span),
    value: null,
  };
}

interface FigurePlace {
  readonly span: Span;
  readonly figureSpan: Span;
}

/** Where the words stand and the figure in them; else which of them does not stand there. */
function figureIn(
  { text, personal }: Report,
  { value, printed, quote, indicator }: SetValue,
): FigurePlace | 'quote' | 'printed' | 'several' {
  const isPublic = ({ start, end }: Span) => personal.every((one) => end <= one.start || one.end <= start);
  if (quote === null) {
    const places = figurePlacesOf(printed ?? '', text).filter(isPublic);
    const [only, another] = places;
    if (only === undefined) return 'printed';
    return another === undefined ? { span: only, figureSpan: only } : 'several';
  }
  const places = placesOf(quote, text).filter(isPublic);
  if (places.length === 0) return 'quote';
  const ways = printed === null ? [`${value}${indicator.unit}`, String(value)] : [printed];
  for (const span of places) {
    for (const way of ways) {
      const [figure] = figurePlacesOf(way, text.slice(span.start, span.end));
      if (figure !== undefined) {
        const figureSpan = { start: span.start + figure.start, end: span.start + figure.end };
        return { span, figureSpan };
      }
    }
  }
  return 'printed';
}

function observationAt(report: Report, action: SetValue, { span, figureSpan }: FigurePlace): Observation {
  const printed = report.text.slice(figureSpan.start, figureSpan.end);
  return {
    indicator: action.indicator.id,
    value: action.value,
    unit: action.indicator.unit,
    qualifier: qualifierOf(printed),
    quote: report.text.slice(span.start, span.end),
    span,
    line: report.lineStarts?.findLast(({ offset }) => offset <= figureSpan.start)?.line ?? null,
    printed,
    figureSpan,
    scope: 'unstated',
  };
}

/** Whether a printed figure says the value; one in Chinese numerals is taken at the clerk's word. */
function agrees(printed: string, value: number): boolean {
  const [, digits = '', large = ''] = /([\d,]+(?:\.\d+)?)\s*([万亿]?)/.exec(printed.normalize('NFKC')) ?? [];
  if (digits === '') return true;
  const said = Number(digits.replaceAll(',', '')) * (LARGE[large] ?? 1);
  return Math.abs(said - value) <= Math.abs(value) * 1e-9;
}

function qualifierOf(printed: string): Qualifier {
  if (/[余多几近约]|左右/.test(printed)) return 'approximate';
  if (/以上|超|逾|突破|不低于/.test(printed)) return 'at-least';
  return /不足|以内/.test(printed) ? 'at-most' : 'exact';
}
