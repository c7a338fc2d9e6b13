import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWidths } from '../../src/analysis/print-form.ts';
import { loadComparability } from '../../src/lexicon/comparability.ts';
import type { Document } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { inlinesOf, linesOf } from '../composer/composing.ts';

/** Everything the regional report and its partials say by themselves, without the places that are filled in. */
const templates = ['templates/regional', 'templates/partials']
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => readFileSync(file, 'utf8').replace(/\{\{!--[\s\S]*?--\}\}/g, ''));

const bare = (words: string) => words.replace(/\s/g, '');

/** The stretches of words between tags and fields, and the words that a template hands to a partial. */
const pieces: ReadonlySet<string> = new Set(
  templates.flatMap((text) => [
    ...text.split(/\{\{[^{}]*\}\}|<[^<>]*>/).map(bare),
    ...(text.match(/\{\{[^{}]*\}\}/g) ?? []).flatMap((tag) =>
      [...tag.matchAll(/"([^"]*)"/g)].map(([, words = '']) => bare(words)),
    ),
  ]),
);

/** Numbers that order the document: 表3, 图1, 附件5, 附件：1., 2., （三）. */
const ORDERING = /^(?:(?:表|图|附件：?)\d+|\d+\.|[一二三四五六七八九十百]+)/;

/** Every name in a briefing: units, indicators, themes, files, reasons. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || 'evidence' in value) return [];
  if ('name' in value && typeof value.name === 'string') return [bare(value.name)];
  return Object.values(value).flatMap(namesIn);
}

/** The words in print, outside what has evidence, that are neither a template's nor a name. */
export function strangeWords(document: Document, briefing: object): string[] {
  const known = new Set([...pieces, ...namesIn(briefing), '、']);
  known.delete('');
  const longest = Math.max(...[...known].map(({ length }) => length));
  const texts = inlinesOf(document.blocks).flatMap((inline) =>
    inline.type === 'text' ? [bare(inline.text)] : [],
  );
  return [...new Set(texts)].filter((text) => !isMadeOf(text, known, longest));
}

/** Whether a text can be cut into known words. */
function isMadeOf(text: string, known: ReadonlySet<string>, longest: number): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    const ordering = ORDERING.exec(text.slice(at))?.[0].length ?? 0;
    if (ordering > 0) reached.add(at + ordering);
    for (let length = 1; length <= longest && at + length <= text.length; length++) {
      if (known.has(text.slice(at, at + length))) reached.add(at + length);
    }
  }
  return reached.has(text.length);
}

/** The quotations and figures in print that do not stand in their report. */
export function unprovenWords(document: Document, reports: readonly Report[]): string[] {
  const texts = new Map(reports.map(({ id, text }) => [id, foldWidths(text)]));
  return document.evidence.flatMap((evidence) => {
    if (evidence.kind === 'derived') return [];
    const { report, span, quote } = evidence.source;
    // What stood in page furniture is not in the text any more.
    const source = span === null ? foldWidths(quote) : (texts.get(report) ?? '');
    return source.includes(foldWidths(evidence.text)) ? [] : [evidence.text];
  });
}

/** Names of doctrines, plenums, documents: what is quoted exactly or not at all. */
const POLITICAL =
  /《[^》]{2,60}》|习近平[^，。、；：（）《》“”]{0,16}?思想|党的[一二三四五六七八九十]+大|[一二三四五六七八九十]+届[一二三四五六七八九十]+中全会|两个确立|两个维护|四个意识|四个自信/g;

/** The political terms in print that occur neither in a report nor in a template nor as a law of the lexicon. */
export function strangeTerms(document: Document, reports: readonly Report[]): string[] {
  const laws = loadComparability().lawBreaks.map(({ law }) => law);
  const sources = [...reports.map(({ text }) => text), ...templates, ...laws].map(foldWidths);
  const printed = new Set(linesOf(document.blocks).flatMap((line) => line.match(POLITICAL) ?? []));
  return [...printed].filter((term) => !sources.some((source) => source.includes(foldWidths(term))));
}
