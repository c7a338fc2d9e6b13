import { diagnose } from '../diagnostics/diagnose.ts';
import { exactFigure } from '../lexicon/exact-figure.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PrintedValue } from './expand.ts';
import type { ExpandedMarkup } from './expanded-markup.ts';
import type { MarkupElement, MarkupNode } from './markup-parser.ts';
import { elements } from './vocabulary-check.ts';

/** Checks the charts: each has bars, each bar a label without figures and one figure that says how long it is. */
export function checkBars(
  root: MarkupElement,
  values: readonly PrintedValue[],
  markup: ExpandedMarkup,
): Diagnostic[] {
  return chartsIn(root).flatMap((chart) => {
    const bars = elements(chart, 'bar');
    if (bars.length === 0) {
      const place = markup.placeAt(chart.start);
      return [diagnose('empty-element', { column: place.column, name: chart.name }, place)];
    }
    const faulty = bars.filter((bar) => !isLabelled(bar) || !isMeasured(bar, values));
    return faulty.map((bar) => {
      const place = markup.placeAt(bar.start);
      return diagnose('bad-bar', { column: place.column }, place);
    });
  });
}

function chartsIn(element: MarkupElement): MarkupElement[] {
  if (element.name === 'chart') return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? chartsIn(child) : []));
}

function isLabelled(bar: MarkupElement): boolean {
  const labels = elements(bar, 'label');
  const isCited = (node: MarkupNode): boolean =>
    node.type === 'element' && (node.name === 'cite' || node.children.some(isCited));
  return labels.length === 1 && !labels.some(isCited);
}

function isMeasured(bar: MarkupElement, values: readonly PrintedValue[]): boolean {
  const contents = elements(bar, 'value').map(({ children }) =>
    children.filter((child) => child.type === 'element' || child.text.trim() !== ''),
  );
  const [[only, ...others] = []] = contents;
  if (contents.length !== 1 || only?.type !== 'element' || others.length > 0) return false;
  const value = values[Number(only.attributes.ref)];
  return (
    only.name === 'cite' && value !== undefined && 'cited' in value && exactFigure(value.cited.text) !== null
  );
}
