import Handlebars from 'handlebars';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { countFault } from './helper-arguments.ts';
import { helpers } from './helpers.ts';
import { syntaxFault } from './syntax-fault.ts';
import type { TemplateSource } from './template-files.ts';
import type { Expression, PathExpression, TemplateNode, TemplatePlace } from './template-tree.ts';

type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement;

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];
const LOOP_DATA: readonly string[] = ['index', 'first', 'last'];

/**
 * Reads one Handlebars source and admits only what the template language has; everything else (triple
 * braces, decorators, unknown helpers, …) is reported with its place and left out, so that all faults are
 * seen at once. Handlebars only parses: nothing is ever compiled to code.
 *
 * @param partials names that `{{> name}}` may use
 * @returns null where the source cannot be parsed at all
 */
export function parseTemplate(
  source: TemplateSource,
  partials: readonly string[],
): { nodes: readonly TemplateNode[] | null; diagnostics: Diagnostic[] } {
  const parser = new TemplateParser(source, partials);
  let program: hbs.AST.Program;
  try {
    // Stand-alone lines need no trimming: white space with a line break is judged when the tree is built.
    program = Handlebars.parse(source.text, { srcName: source.file, ignoreStandalone: true });
  } catch (error) {
    return { nodes: null, diagnostics: [syntaxFault(error, source.file)] };
  }
  const nodes = parser.body(program);
  return { nodes, diagnostics: parser.diagnostics };
}

class TemplateParser {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: TemplateSource;
  readonly #partials: readonly string[];

  constructor(source: TemplateSource, partials: readonly string[]) {
    this.#source = source;
    this.#partials = partials;
  }

  body(program: hbs.AST.Program | undefined): TemplateNode[] {
    return (program?.body ?? []).flatMap((statement) => this.#statement(statement as Statement));
  }

  #statement(statement: Statement): TemplateNode[] {
    switch (statement.type) {
      case 'CommentStatement':
        return [];
      case 'ContentStatement':
        return [textNode(statement, this.#place(statement))];
      case 'MustacheStatement':
        return this.#print(statement);
      case 'BlockStatement':
        return this.#block(statement);
      case 'PartialStatement':
        return this.#partial(statement);
      default:
        this.#refuse(statement);
        return [];
    }
  }

  #print(statement: hbs.AST.MustacheStatement): TemplateNode[] {
    const place = this.#place(statement);
    if (!statement.escaped) {
      const written = this.#written(statement);
      this.diagnostics.push(diagnose('raw-output', { column: place.column, written }, place));
      return [];
    }
    const isCall = statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0;
    const value = isCall
      ? this.#call(statement, statement.path, statement.params, statement.hash)
      : this.#expression(statement.path);
    return value === null ? [] : [{ type: 'print', value, place }];
  }

  #block(block: hbs.AST.BlockStatement): TemplateNode[] {
    const { line, column } = this.#place(block);
    const opening = this.#source.text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    if (!/^\{\{~?(#[^*>]|else\b|\^)/.test(opening)) return this.#refuse(block);
    const name = block.path.original;
    const inverse = block.inverse as hbs.AST.Program | undefined;
    const own = block.program?.blockParams ?? [];
    const body = this.body(block.program);
    const otherwise = this.body(inverse);
    const helper = helpers.get(name);

    let value: Expression | null;
    if (BLOCKS.includes(name)) {
      const [only, ...others] = block.params;
      if (only === undefined || others.length > 0 || (block.hash?.pairs.length ?? 0) > 0) {
        this.#fault(block, name, '应有且只有一个');
        return [];
      }
      value = this.#expression(only);
    } else if (helper !== undefined && helper.block !== null) {
      value = this.#call(block, block.path, block.params, block.hash);
    } else {
      this.#unknownHelper(block, `#${name}`, [
        ...BLOCKS,
        ...[...helpers].filter(([, { block: use }]) => use !== null).map(([key]) => key),
      ]);
      return [];
    }
    if (value === null) return [];
    const kind = helper?.block ?? (name === 'each' ? 'loop' : name === 'with' ? 'with' : 'condition');
    if (kind === 'loop') return [{ type: 'loop', list: value, names: own, body, otherwise }];
    if (kind === 'with') return [{ type: 'with', value, names: own, body, otherwise }];
    return name === 'unless'
      ? [{ type: 'condition', value, body: otherwise, otherwise: body }]
      : [{ type: 'condition', value, body, otherwise }];
  }

  #partial(statement: hbs.AST.PartialStatement): TemplateNode[] {
    const place = this.#place(statement);
    const target = statement.name as hbs.AST.PathExpression | hbs.AST.SubExpression | hbs.AST.StringLiteral;
    if (target.type === 'SubExpression' || statement.params.length > 1) return this.#refuse(statement);
    const name = String(target.original);
    if (!this.#partials.includes(name)) {
      const detail = { column: place.column, name, known: this.#partials };
      this.diagnostics.push(diagnose('missing-partial', detail, place));
      return [];
    }
    const [first] = statement.params;
    const context = first === undefined ? null : this.#expression(first);
    const fields = (statement.hash?.pairs ?? []).flatMap((pair) => {
      const value = this.#expression(pair.value);
      return value === null ? [] : [{ name: pair.key, value }];
    });
    return [{ type: 'partial', name, context, fields, place }];
  }

  #expression(node: hbs.AST.Expression): Expression | null {
    const place = this.#place(node);
    const written = this.#written(node);
    switch (node.type) {
      case 'PathExpression':
        return this.#path(node as hbs.AST.PathExpression, written, place);
      case 'SubExpression': {
        const call = node as hbs.AST.SubExpression;
        return this.#call(call, call.path, call.params, call.hash);
      }
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral': {
        const { value } = node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;
        return { type: 'literal', written, value, place };
      }
      default:
        this.#refuse(node);
        return null;
    }
  }

  #path(path: hbs.AST.PathExpression, written: string, place: TemplatePlace): PathExpression | null {
    const [head, ...tail] = path.parts;
    const shared = { type: 'path', written, up: path.depth, place } as const;
    if (path.data) {
      if (path.depth === 0 && head === 'root') return { ...shared, start: 'root', fields: tail };
      if (head !== undefined && LOOP_DATA.includes(head) && tail.length === 0) {
        return { ...shared, start: 'loop', fields: path.parts };
      }
      this.#refuse(path);
      return null;
    }
    const isOwn = path.depth > 0 || /^(this\b|\.)/.test(written);
    return { ...shared, start: isOwn ? 'context' : 'nearest', fields: path.parts };
  }

  #call(
    node: hbs.AST.Node,
    path: hbs.AST.Expression,
    params: readonly hbs.AST.Expression[],
    hash: hbs.AST.Hash | undefined,
  ): Expression | null {
    const name = String((path as hbs.AST.PathExpression).original);
    const helper = helpers.get(name);
    if (helper === undefined) return this.#unknownHelper(node, name, [...helpers.keys()]);
    if ((hash?.pairs.length ?? 0) > 0) return this.#fault(node, name, '不能写成“名称=值”');
    const fault = countFault(helper, params.length);
    if (fault !== null) return this.#fault(node, name, fault);
    const values = params.map((param) => this.#expression(param));
    if (values.some((value) => value === null)) return null;
    const place = this.#place(node);
    return {
      type: 'call',
      written: this.#written(node).replace(/^\{\{~?#?\s*|\s*~?\}\}.*$/g, ''),
      helper: name,
      values: values.filter((value) => value !== null),
      place,
    };
  }

  #unknownHelper(node: hbs.AST.Node, name: string, known: readonly string[]): null {
    const place = this.#place(node);
    this.diagnostics.push(diagnose('unknown-helper', { column: place.column, name, known }, place));
    return null;
  }

  #fault(node: hbs.AST.Node, name: string, reason: string): null {
    const place = this.#place(node);
    this.diagnostics.push(diagnose('helper-argument', { column: place.column, name, reason }, place));
    return null;
  }

  #refuse(node: hbs.AST.Node): [] {
    const place = this.#place(node);
    const written = this.#written(node);
    this.diagnostics.push(diagnose('template-construct', { column: place.column, written }, place));
    return [];
  }

  #place(node: hbs.AST.Node): TemplatePlace {
    const { line, column } = node.loc.start;
    return { file: this.#source.file, line, column: column + 1 };
  }

  /** The words of the source, the first line of them at most. */
  #written(node: hbs.AST.Node): string {
    const { start, end } = node.loc;
    const line = this.#source.text.split('\n')[start.line - 1] ?? '';
    const words = line.slice(start.column, end.line === start.line ? end.column : undefined);
    return words.length > 60 ? `${words.slice(0, 60)}…` : words;
  }
}

/** `~` may have taken white space from the front of the value; the place moves with it. */
function textNode(statement: hbs.AST.ContentStatement, place: TemplatePlace): TemplateNode {
  const original = String(statement.original);
  const taken = original.slice(0, Math.max(original.indexOf(statement.value), 0));
  const breaks = taken.split('\n');
  const column = breaks.length > 1 ? (breaks.at(-1)?.length ?? 0) + 1 : place.column + taken.length;
  return {
    type: 'text',
    text: statement.value,
    place: { file: place.file, line: place.line + breaks.length - 1, column },
  };
}
