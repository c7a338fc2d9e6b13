import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A value of a YAML file that knows its 1-based line, so that a fault can be shown where it stands. */
export type LocatedNode = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly line: number;
  readonly value: string | number | boolean | null;
  /** As written, without quotes: 0012 stays 0012. */
  readonly words: string;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly LocatedNode[];
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly line: number;
  readonly fields: ReadonlyMap<string, LocatedField>;
}

export interface LocatedField {
  /** Of its key. */
  readonly line: number;
  readonly value: LocatedNode;
}

/** What the yaml package complains of, in a clerk's words. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，含冒号的文字请加引号',
  DUPLICATE_KEY: '同一项写了两次',
  MISSING_CHAR: '缺少符号，如逗号、引号或括号',
  TAB_AS_INDENT: '缩进请用空格，不用制表符',
  MULTILINE_IMPLICIT_KEY: '缺少冒号',
  UNEXPECTED_TOKEN: '此处写法有误',
};

/** Reads a YAML file that a person wrote. `root` is null for an empty file and wherever a diagnostic is given. */
export function readLocatedYaml(
  text: string,
  file: string,
): { root: LocatedNode | null; diagnostics: Diagnostic[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' });
  const faults = new Map<number, Diagnostic>();
  for (const { code, pos } of document.errors) {
    const { line } = counter.linePos(pos[0]);
    const reason = REASONS[code] ?? '此处写法有误';
    // One slip makes several complaints of the same line.
    if (!faults.has(line)) faults.set(line, diagnose('yaml-syntax', { reason }, { file, line }));
  }
  if (faults.size > 0) return { root: null, diagnostics: [...faults.values()] };
  const locate = new Locating(counter, file);
  const root = document.contents === null ? null : locate.node(document.contents);
  return { root: locate.faults.length > 0 ? null : root, diagnostics: locate.faults };
}

class Locating {
  readonly faults: Diagnostic[] = [];
  readonly #counter: LineCounter;
  readonly #file: string;

  constructor(counter: LineCounter, file: string) {
    this.#counter = counter;
    this.#file = file;
  }

  node(node: ParsedNode): LocatedNode {
    const line = this.#lineOf(node);
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const fields = new Map<string, LocatedField>();
      for (const { key, value } of node.items) {
        const keyLine = this.#lineOf(key);
        const name = isScalar(key) ? String(key.value) : '';
        fields.set(name, { line: keyLine, value: value === null ? empty(keyLine) : this.node(value) });
      }
      return { kind: 'map', line, fields };
    }
    if (isSeq<ParsedNode>(node))
      return { kind: 'list', line, items: node.items.map((item) => this.node(item)) };
    if (isAlias(node)) {
      this.faults.push(diagnose('yaml-syntax', { reason: '不支持引用（*）' }, { file: this.#file, line }));
      return empty(line);
    }
    return this.#scalar(node.value, node.source, line);
  }

  #scalar(value: unknown, source: string | undefined, line: number): LocatedScalar {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (!isPlain) return empty(line);
    return {
      kind: 'scalar',
      line,
      value,
      words: typeof value === 'string' ? value : (source ?? String(value)),
    };
  }

  #lineOf(node: ParsedNode): number {
    return this.#counter.linePos(node.range[0]).line;
  }
}

const empty = (line: number): LocatedScalar => ({ kind: 'scalar', line, value: null, words: '' });
