import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cited } from '../model/evidence.ts';
import { ExpandedMarkup } from './expanded-markup.ts';
import { argumentFault } from './helper-arguments.ts';
import { helpers, holds } from './helpers.ts';
import { HelperFault } from './list-selection.ts';
import type {
  Expression,
  PartialNode,
  PathExpression,
  PrintNode,
  TemplateNode,
  TemplatePlace,
  TextNode,
} from './template-tree.ts';
import { type Fields, isCited, isGroup, isList, isName, isNotGiven, isStructural, kindOf } from './values.ts';

/** A value that was printed. Markup refers to it by its index, so that data never is markup. */
export type PrintedValue = { readonly cited: Cited } | { readonly words: string };

export interface Expansion {
  readonly markup: ExpandedMarkup;
  readonly values: readonly PrintedValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The elements that stand for a printed value in the markup; no template may write them. */
const VALUE_ELEMENTS = { cited: 'cite', words: 'data' } as const;

/** Hears what an expansion does; the check of templates listens. */
export interface ExpansionListener {
  /** An expansion with these facts begins. */
  begin(facts: unknown): void;
  /** These words, this value or this partial was come upon. */
  reached(node: TextNode | PrintNode | PartialNode): void;
  /** A field of a group of facts was read. */
  read(group: Fields, field: string, value: unknown): void;
}

interface Scope {
  readonly context: unknown;
  readonly parent: Scope | null;
  readonly loop: { readonly index: number; readonly first: boolean; readonly last: boolean } | null;
  readonly names: ReadonlyMap<string, unknown>;
}

/** The value could not be had, and that has been reported: what depends on it is left out. */
const UNKNOWN = Symbol('unknown');

const NO_NAMES: ReadonlyMap<string, unknown> = new Map();

/**
 * Fills a template with facts. Nothing throws: every unknown field, unprintable value and unproven figure
 * is reported with its place, and expansion goes on, so that all of them are seen at once.
 */
export function expand(
  main: readonly TemplateNode[],
  partials: ReadonlyMap<string, readonly TemplateNode[]>,
  facts: unknown,
  listener: ExpansionListener | null = null,
): Expansion {
  listener?.begin(facts);
  const expander = new Expander(partials, facts, listener);
  expander.nodes(main, { context: facts, parent: null, loop: null, names: NO_NAMES });
  return expander;
}

class Expander implements Expansion {
  readonly markup = new ExpandedMarkup();
  readonly values: PrintedValue[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #partials: ReadonlyMap<string, readonly TemplateNode[]>;
  readonly #root: unknown;
  readonly #listener: ExpansionListener | null;
  /** The partials in which the expansion is. */
  readonly #within: string[] = [];
  /** More than 0: only faults are of interest, nothing is printed. */
  #silent = 0;

  constructor(
    partials: ReadonlyMap<string, readonly TemplateNode[]>,
    root: unknown,
    listener: ExpansionListener | null,
  ) {
    this.#partials = partials;
    this.#root = root;
    this.#listener = listener;
  }

  nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) this.#node(node, scope);
  }

  #node(node: TemplateNode, scope: Scope): void {
    switch (node.type) {
      case 'text':
        this.#listener?.reached(node);
        if (this.#silent === 0) this.markup.add(node.text, 'template', node.place);
        return;
      case 'print':
        this.#listener?.reached(node);
        this.#print(this.#evaluate(node.value, scope), node.value.written, node.place);
        return;
      case 'condition': {
        const value = this.#evaluate(node.value, scope);
        if (value === UNKNOWN) {
          this.#faultsOf([...node.body, ...node.otherwise], scope);
          return;
        }
        if (typeof value === 'number') {
          const { place, written } = node.value;
          this.diagnostics.push(diagnose('not-a-condition', { column: place.column, path: written }, place));
          return;
        }
        this.nodes(holds(value) ? node.body : node.otherwise, scope);
        return;
      }
      case 'loop': {
        const list = this.#evaluate(node.list, scope);
        if (list === UNKNOWN) return;
        if (!isList(list)) {
          const { place, written } = node.list;
          this.diagnostics.push(diagnose('not-a-list', { column: place.column, path: written }, place));
          return;
        }
        if (list.length === 0) this.nodes(node.otherwise, scope);
        for (const [index, item] of list.entries()) {
          const loop = { index, first: index === 0, last: index === list.length - 1 };
          const names = bind(scope.names, node.names, [item, index]);
          this.nodes(node.body, { context: item, parent: scope, loop, names });
        }
        return;
      }
      case 'with': {
        const value = this.#evaluate(node.value, scope);
        if (value === UNKNOWN) return;
        const names = bind(scope.names, node.names, [value]);
        if (value === null) this.nodes(node.otherwise, scope);
        else this.nodes(node.body, { context: value, parent: scope, loop: scope.loop, names });
        return;
      }
      case 'partial':
        this.#partial(node, scope);
        return;
    }
  }

  /** The unknown fields in nodes of which nobody knows whether they are printed; other faults may be none. */
  #faultsOf(nodes: readonly TemplateNode[], scope: Scope): void {
    const before = this.diagnostics.length;
    this.#silent += 1;
    this.nodes(nodes, scope);
    this.#silent -= 1;
    const unknown = this.diagnostics.splice(before).filter(({ rule }) => rule === 'unknown-field');
    this.diagnostics.push(...unknown);
  }

  /** A partial sees its context, the fields it is given and @root, not the place from which it is called. */
  #partial(node: PartialNode, scope: Scope): void {
    this.#listener?.reached(node);
    const body = this.#partials.get(node.name);
    // One that calls itself is reported elsewhere; its expansion would never end.
    if (body === undefined || this.#within.includes(node.name)) return;
    const context = node.context === null ? scope.context : this.#evaluate(node.context, scope);
    const names = new Map<string, unknown>();
    for (const { name, value } of node.fields) names.set(name, this.#evaluate(value, scope));
    if (context === UNKNOWN || [...names.values()].includes(UNKNOWN)) return;
    this.#within.push(node.name);
    this.nodes(body, { context, parent: null, loop: null, names });
    this.#within.pop();
  }

  #evaluate(expression: Expression, scope: Scope): unknown {
    switch (expression.type) {
      case 'literal':
        return expression.value;
      case 'path':
        return this.#follow(expression, scope);
      case 'call': {
        const values = expression.values.map((value) => this.#evaluate(value, scope));
        const helper = helpers.get(expression.helper);
        if (helper === undefined || values.includes(UNKNOWN)) return UNKNOWN;
        const fault = argumentFault(helper, values);
        const result = fault === null ? helper.apply(values) : new HelperFault(fault);
        if (!(result instanceof HelperFault)) return result;
        const { place, helper: name } = expression;
        const detail = { column: place.column, name, reason: result.reason };
        this.diagnostics.push(diagnose('helper-argument', detail, place));
        return UNKNOWN;
      }
    }
  }

  #follow(path: PathExpression, scope: Scope): unknown {
    let at: Scope | null = scope;
    for (let up = 0; up < path.up && at !== null; up++) at = at.parent;
    if (at === null) return this.#unknownField(path, '../', []);
    let fields = path.fields;
    let value: unknown;
    const [head = ''] = fields;
    if (path.start === 'root') value = this.#root;
    else if (path.start === 'loop') value = at.loop ?? {};
    else if (path.start === 'nearest' && scope.names.has(head)) {
      value = scope.names.get(head);
      fields = fields.slice(1);
    } else value = at.context;

    for (const field of fields) {
      if (value === null) {
        const detail = { column: path.place.column, path: path.written, field };
        this.diagnostics.push(diagnose('absent-field', detail, path.place));
        return UNKNOWN;
      }
      const isOwn: boolean = isGroup(value) && Object.hasOwn(value, field) && value[field] !== undefined;
      if (!isOwn) return this.#unknownField(path, field, isGroup(value) ? Object.keys(value) : []);
      const group: Fields = isGroup(value) ? value : {};
      value = group[field];
      this.#listener?.read(group, field, value);
    }
    return value;
  }

  #unknownField(path: PathExpression, field: string, known: readonly string[]): typeof UNKNOWN {
    const detail = { column: path.place.column, path: path.written, field, known };
    this.diagnostics.push(diagnose('unknown-field', detail, path.place));
    return UNKNOWN;
  }

  #print(value: unknown, path: string, place: TemplatePlace): void {
    const { column } = place;
    if (value === UNKNOWN || this.#silent > 0) return;
    if (isStructural(value)) this.markup.add(value.structural, 'value', place);
    else if (isNotGiven(value)) this.markup.add(placeholderOf(value.notGiven), 'value', place);
    else if (isCited(value)) {
      const text = this.#printable(value.text);
      this.#refer('cited', { cited: text === value.text ? value : { ...value, text } }, place);
    } else if (isName(value)) this.#refer('words', { words: this.#printable(value.name) }, place);
    else if (typeof value !== 'string') {
      this.diagnostics.push(diagnose('unprintable-value', { column, path, kind: kindOf(value) }, place));
    } else if (/\p{Nd}/u.test(value)) {
      this.diagnostics.push(diagnose('unproven-figure', { column, path }, place));
    } else this.#refer('words', { words: this.#printable(value) }, place);
  }

  #refer(kind: keyof typeof VALUE_ELEMENTS, value: PrintedValue, place: TemplatePlace): void {
    this.markup.add(`<${VALUE_ELEMENTS[kind]} ref="${this.values.length}"/>`, 'value', place);
    this.values.push(value);
  }

  /** Takes out what no XML file can hold, since DOCX is XML, and says so. */
  #printable(text: string): string {
    const codes = new Set<string>();
    let count = 0;
    const kept = text.replace(UNHOLDABLE, (character) => {
      codes.add(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
      count += 1;
      return '';
    });
    if (count > 0) {
      const shown = kept.length > 20 ? `${kept.slice(0, 20)}…` : kept;
      this.diagnostics.push(
        diagnose('stripped-character', { count, codes: [...codes].join('、'), text: shown }),
      );
    }
    return kept;
  }
}

/** What nobody gave stays open, to be seen and filled in. An option's name is of letters alone. */
const placeholderOf = (name: string): string => `<placeholder>〔${name}〕</placeholder>`;

/** Everything outside the production Char of XML 1.0 (2.2). */
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function bind(
  outer: ReadonlyMap<string, unknown>,
  names: readonly string[],
  values: readonly unknown[],
): ReadonlyMap<string, unknown> {
  if (names.length === 0) return outer;
  const bound = new Map(outer);
  for (const [index, name] of names.entries()) bound.set(name, values[index]);
  return bound;
}
