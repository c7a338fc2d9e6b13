import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkElement } from './element-check.ts';
import { advance, type ExpandedMarkup } from './expanded-markup.ts';
import type { MarkupElement, MarkupWords } from './markup-parser.ts';
import type { TemplatePlace } from './template-tree.ts';
import { type ElementRule, elementsOf, reservedElements, rootRule } from './vocabulary.ts';

/** Checks well-formed markup against the vocabulary: every fault, each at its place in the template. */
export function checkVocabulary(root: MarkupElement, markup: ExpandedMarkup): Diagnostic[] {
  const checker = new VocabularyChecker(markup);
  checker.children(root, rootRule, []);
  checker.annexNumbers();
  return checker.diagnostics;
}

class VocabularyChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #markup: ExpandedMarkup;
  readonly #annexes = new Set<string>();
  readonly #references: { id: string; place: TemplatePlace }[] = [];

  constructor(markup: ExpandedMarkup) {
    this.#markup = markup;
  }

  children(parent: MarkupElement, rule: ElementRule, ancestors: readonly string[]): void {
    for (const child of parent.children) {
      if (child.type === 'words') this.#words(child, parent, rule);
      else this.#element(child, parent, rule, [...ancestors, parent.name]);
    }
  }

  annexNumbers(): void {
    for (const { id, place } of this.#references) {
      if (this.#annexes.has(id)) continue;
      const detail = { column: place.column, id, known: [...this.#annexes] };
      this.diagnostics.push(diagnose('unknown-annex', detail, place));
    }
  }

  #element(
    element: MarkupElement,
    parent: MarkupElement,
    parentRule: ElementRule,
    ancestors: readonly string[],
  ): void {
    const { name } = element;
    const place = this.#markup.placeAt(element.start);
    const { column } = place;
    const { rule, diagnostics } = checkElement(element, this.#markup);
    this.diagnostics.push(...diagnostics);
    if (rule === null) return;
    const barrier = rule.notInside.find((outer) => ancestors.includes(outer));
    if (!parentRule.holds.includes(rule.group) || barrier !== undefined) {
      const shown = Object.hasOwn(reservedElements, name) ? '{{…}}' : name;
      const allowed = elementsOf(parentRule.holds).filter((other) => barrier === undefined || other !== name);
      const detail = { column, name: shown, parent: barrier ?? parent.name, allowed };
      this.diagnostics.push(diagnose('misplaced-element', detail, place));
    }
    if (rule.filled && !hasContent(element)) {
      this.diagnostics.push(diagnose('empty-element', { column, name }, place));
    }
    if (name === 'table') this.#rows(element);
    if (name === 'annex') this.#annex(element, place);
    const { of } = element.attributes;
    if (name === 'annex-number' && of !== undefined) this.#references.push({ id: of, place });
    this.children(element, rule, ancestors);
  }

  #words(words: MarkupWords, parent: MarkupElement, rule: ElementRule): void {
    if (!rule.words && words.text.trim() !== '') {
      const lead = words.text.length - words.text.trimStart().length;
      const place = this.#markup.placeAt(words.start + lead);
      const detail = { column: place.column, written: shorten(words.text.trim()), parent: parent.name };
      this.diagnostics.push(diagnose('misplaced-text', detail, place));
    }
    for (const part of this.#markup.written(words.start, words.end)) {
      const figure = /^([\s\S]*?)\p{Nd}/u.exec(part.text);
      if (figure === null) continue;
      const place = advance(part.place, figure[1] ?? '');
      const detail = { column: place.column, written: shorten(part.text.trim()) };
      this.diagnostics.push(diagnose('figure-in-template', detail, place));
    }
  }

  /** Every row covers every column: a word processor draws a ragged table from anything else. */
  #rows(table: MarkupElement): void {
    const columns = elements(table, 'col').length;
    for (const part of [...elements(table, 'thead'), ...elements(table, 'tbody')]) {
      for (const row of elements(part, 'tr')) {
        const cells = row.children
          .filter((child) => child.type === 'element')
          .reduce((sum, cell) => sum + columnsCovered(cell, columns), 0);
        if (cells === columns) continue;
        const place = this.#markup.placeAt(row.start);
        this.diagnostics.push(diagnose('uneven-row', { column: place.column, cells, columns }, place));
      }
    }
    if (elements(table, 'tbody').length === 0) {
      const place = this.#markup.placeAt(table.start);
      this.diagnostics.push(diagnose('empty-element', { column: place.column, name: 'table' }, place));
    }
  }

  #annex(annex: MarkupElement, place: TemplatePlace): void {
    const first = annex.children.find((child) => child.type === 'element');
    if (first?.name !== 'title') {
      const detail = { column: place.column, name: first?.name ?? '', parent: 'annex', allowed: ['title'] };
      if (first !== undefined) this.diagnostics.push(diagnose('misplaced-element', detail, place));
    }
    const { id } = annex.attributes;
    if (id === undefined) return;
    if (this.#annexes.has(id)) {
      this.diagnostics.push(diagnose('repeated-annex', { column: place.column, id }, place));
    }
    this.#annexes.add(id);
  }
}

/** How many of a table's columns a cell covers. */
export const columnsCovered = (cell: MarkupElement, columns: number): number =>
  cell.attributes.span === 'all' ? columns : Number(cell.attributes.span ?? 1);

/** The child elements of one name. */
export const elements = (parent: MarkupElement, name: string): MarkupElement[] =>
  parent.children.filter((child) => child.type === 'element').filter((child) => child.name === name);

const hasContent = (element: MarkupElement): boolean =>
  element.children.some((child) => child.type === 'element' || child.text.trim() !== '');

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
