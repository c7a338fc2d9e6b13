import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ExpandedMarkup } from './expanded-markup.ts';

/** Comments and CDATA first, since tags inside them are none. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;

const ATTRIBUTE = /([A-Za-z][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Every tag that opens an element, whether or not the markup is well-formed; not those with data in them. */
export function startTags(
  text: string,
): { name: string; attributes: Readonly<Record<string, string>>; start: number }[] {
  return [...text.matchAll(TAG)].flatMap(({ 1: slash, 2: name, 3: written = '', index: start }) => {
    if (name === undefined || slash === '/' || written.includes('<')) return [];
    const attributes = [...written.matchAll(ATTRIBUTE)].map(
      ([, attribute = '', double, single]): [string, string] => [attribute, double ?? single ?? ''],
    );
    return [{ name, attributes: Object.fromEntries(attributes), start }];
  });
}

/**
 * Finds every tag without its counterpart. The XML parser stops at the first and names only where it
 * stopped; an author needs to know where the open element was written.
 */
export function checkBalance(markup: ExpandedMarkup): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const open: { name: string; offset: number }[] = [];
  const unclosed = (element: { name: string; offset: number }, end: string): void => {
    const place = markup.placeAt(element.offset);
    diagnostics.push(diagnose('unclosed-element', { column: place.column, name: element.name, end }, place));
  };
  for (const match of markup.text.matchAll(TAG)) {
    const [, slash, name, , selfClosing] = match;
    if (name === undefined || selfClosing === '/') continue;
    if (slash !== '/') {
      open.push({ name, offset: match.index });
      continue;
    }
    const place = markup.placeAt(match.index);
    const from = open.findLastIndex((element) => element.name === name);
    if (from < 0) {
      diagnostics.push(diagnose('unopened-element', { column: place.column, name }, place));
      continue;
    }
    for (const element of open.splice(from).slice(1)) {
      unclosed(element, `${place.file} 第${place.line}行的 </${name}>`);
    }
  }
  for (const element of open) unclosed(element, '模板末尾');
  return diagnostics;
}
