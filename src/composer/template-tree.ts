/** Where something stands in a template; line and column count from 1. */
export interface TemplatePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A template as the composer understands it: the part of Handlebars that it admits, and nothing else. */
export type TemplateNode = TextNode | PrintNode | ConditionNode | LoopNode | WithNode | PartialNode;

/** Markup and words, as written. */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly place: TemplatePlace;
}

/** `{{value}}` */
export interface PrintNode {
  readonly type: 'print';
  readonly value: Expression;
  readonly place: TemplatePlace;
}

/** `{{#if value}}…{{else}}…{{/if}}`; #unless has its branches exchanged. */
interface ConditionNode {
  readonly type: 'condition';
  readonly value: Expression;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#each list as |item index|}}…{{else}}…{{/each}}` */
interface LoopNode {
  readonly type: 'loop';
  readonly list: Expression;
  readonly names: readonly string[];
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#with value as |name|}}…{{else}}…{{/with}}` */
interface WithNode {
  readonly type: 'with';
  readonly value: Expression;
  readonly names: readonly string[];
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{> name context field=value}}` */
export interface PartialNode {
  readonly type: 'partial';
  readonly name: string;
  /** null: the context of the place where it is called. */
  readonly context: Expression | null;
  readonly fields: readonly { readonly name: string; readonly value: Expression }[];
  readonly place: TemplatePlace;
}

export type Expression = PathExpression | LiteralExpression | CallExpression;

export interface PathExpression {
  readonly type: 'path';
  /** As written: ../cells, @index, unit.name. */
  readonly written: string;
  /** nearest: a block parameter or a partial's field of that name, else the context. */
  readonly start: 'nearest' | 'context' | 'loop' | 'root';
  /** How many contexts up: the number of ../ */
  readonly up: number;
  readonly fields: readonly string[];
  readonly place: TemplatePlace;
}

interface LiteralExpression {
  readonly type: 'literal';
  readonly written: string;
  readonly value: string | number | boolean;
  readonly place: TemplatePlace;
}

interface CallExpression {
  readonly type: 'call';
  readonly written: string;
  readonly helper: string;
  readonly values: readonly Expression[];
  readonly place: TemplatePlace;
}
