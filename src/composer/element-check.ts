import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ExpandedMarkup } from './expanded-markup.ts';
import type { MarkupElement } from './markup-parser.ts';
import { startTags } from './tag-balance.ts';
import type { TemplatePlace } from './template-tree.ts';
import { type ElementRule, reservedElements, vocabulary } from './vocabulary.ts';

/** An element without what it holds. */
type Tag = Pick<MarkupElement, 'name' | 'attributes' | 'start'>;

/** The faults that an element has by itself: its name and its attributes. No rule: what is in it means nothing. */
export function checkElement(
  { name, attributes, start }: Tag,
  markup: ExpandedMarkup,
): { rule: ElementRule | null; diagnostics: Diagnostic[] } {
  const place = markup.placeAt(start);
  const { column } = place;
  if (Object.hasOwn(reservedElements, name)) {
    if (markup.originAt(start) === 'value') return { rule: reservedElements[name] ?? null, diagnostics: [] };
    return { rule: null, diagnostics: [diagnose('reserved-element', { column, name }, place)] };
  }
  const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (rule === undefined) {
    const detail = { column, name, known: Object.keys(vocabulary) };
    return { rule: null, diagnostics: [diagnose('unknown-element', detail, place)] };
  }
  return { rule, diagnostics: checkAttributes(name, attributes, rule, place) };
}

/** The same for markup that is no tree: an unclosed element must not hide a misspelt one. */
export function checkTags(markup: ExpandedMarkup): Diagnostic[] {
  return startTags(markup.text).flatMap((tag) => checkElement(tag, markup).diagnostics);
}

function checkAttributes(
  name: string,
  attributes: MarkupElement['attributes'],
  rule: ElementRule,
  place: TemplatePlace,
): Diagnostic[] {
  const { column } = place;
  const diagnostics: Diagnostic[] = [];
  for (const [attribute, value] of Object.entries(attributes)) {
    const own = Object.hasOwn(rule.attributes, attribute) ? rule.attributes[attribute] : undefined;
    if (own === undefined) {
      const detail = { column, name, attribute, known: Object.keys(rule.attributes) };
      diagnostics.push(diagnose('unknown-attribute', detail, place));
    } else if (!own.pattern.test(value)) {
      const detail = { column, name, attribute, value, expected: own.expected };
      diagnostics.push(diagnose('bad-attribute', detail, place));
    }
  }
  for (const [attribute, { required }] of Object.entries(rule.attributes)) {
    if (required && !Object.hasOwn(attributes, attribute)) {
      diagnostics.push(diagnose('missing-attribute', { column, name, attribute }, place));
    }
  }
  return diagnostics;
}
