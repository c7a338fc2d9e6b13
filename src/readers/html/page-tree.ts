import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';

interface Linked {
  parent: PageElement | null;
  previous: PageNode | null;
  next: PageNode | null;
}

/** Text between tags, entities decoded. */
export interface PageText extends Linked {
  readonly kind: 'text';
  value: string;
}

/** An element; the document itself is one, with the tag `#document`. */
export interface PageElement extends Linked {
  readonly kind: 'element';
  /** In lower case: `td`. */
  readonly tag: string;
  readonly namespace: string;
  readonly attributes: readonly Token.Attribute[];
  first: PageNode | null;
  last: PageNode | null;
  depth: number;
}

export type PageNode = PageText | PageElement;

type PageMap = TreeAdapterTypeMap<
  PageNode,
  PageElement,
  PageNode,
  PageElement,
  PageElement,
  PageElement,
  PageText,
  PageText,
  PageElement,
  PageText
>;

const NODES_BETWEEN_CLOCKS = 4096;

/**
 * Parses a page as browsers do (WHATWG HTML, 13.2). Any text is a page, so nothing is refused but what costs
 * too much: throws LimitReached. Comments are dropped; scripts are neither run nor fetched.
 */
export function parsePage(text: string): PageElement {
  return pageParser()(text);
}

/** A parser for a page and its frames, which share the limits of one page. */
export function pageParser(): (text: string) => PageElement {
  const treeAdapter = boundedTree(processorSeconds() + limits.pageSeconds);
  // Without scripting what stands in noscript is parsed, so that it can be told from the page and left out.
  return (text) => parse<PageMap>(text, { treeAdapter, scriptingEnabled: false });
}

/** Puts what an element holds in the place of another. */
export function replaceBy(element: PageElement, holder: PageElement): void {
  const { parent } = element;
  if (parent === null) return;
  for (const child of childrenOf(holder)) insert(parent, child, element);
  detach(element);
}

/** The value of an attribute; null where the element has none of that name. */
export function attributeOf(element: PageElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Asked for at each item of a list: names beyond this are not looked at. */
const LONGEST_CLASS = 500;

/** The names in an element's class. */
export function classesOf(element: PageElement): string[] {
  return (attributeOf(element, 'class') ?? '')
    .slice(0, LONGEST_CLASS)
    .split(/\s+/)
    .filter((name) => name !== '');
}

/** Visits a tree in document order without recursion, so that no depth of it can overflow the stack. */
export function walk(
  root: PageElement,
  enter: (node: PageNode) => 'into' | 'past',
  leave: (element: PageElement) => void,
): void {
  let node: PageNode | null = root;
  let descending = true;
  while (node !== null) {
    if (descending && node.kind === 'text') enter(node);
    else if (node.kind === 'element') {
      const into: boolean = descending && enter(node) === 'into';
      if (into && node.first !== null) {
        node = node.first;
        continue;
      }
      if (into || !descending) leave(node);
    }
    if (node === root) return;
    descending = node.next !== null;
    node = node.next ?? node.parent;
  }
}

function checkClock(deadline: number): void {
  if (processorSeconds() > deadline) throw new LimitReached('pageSeconds');
}

/**
 * The tree that the parser builds. Siblings are linked rather than listed: moving nodes out of broken tables
 * is then as cheap for the millionth as for the first.
 */
function boundedTree(deadline: number): TreeAdapter<PageMap> {
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > limits.pageNodes) throw new LimitReached('pageNodes');
    if (nodes % NODES_BETWEEN_CLOCKS === 0) checkClock(deadline);
  };
  const element = (tag: string, namespace: string, attributes: readonly Token.Attribute[]): PageElement => {
    count();
    const links = { parent: null, previous: null, next: null, first: null, last: null };
    return { kind: 'element', tag, namespace, attributes, depth: 0, ...links };
  };
  const text = (value: string): PageText => {
    count();
    return { kind: 'text', value, parent: null, previous: null, next: null };
  };
  const insertText = (parent: PageElement, value: string, before: PageNode | null) => {
    const neighbour = before === null ? parent.last : before.previous;
    if (neighbour?.kind === 'text') neighbour.value += value;
    else insert(parent, text(value), before);
  };
  /** Comments and document types: the parser asks for a node, nobody reads it. */
  const nothing = text('');

  return {
    createDocument: () => element('#document', html.NS.HTML, []),
    createDocumentFragment: () => element('#fragment', html.NS.HTML, []),
    createElement: (tag, namespace, attributes) => element(tag, namespace, attributes),
    createCommentNode: () => nothing,
    createTextNode: text,
    appendChild: (parent, node) => {
      if (node !== nothing) insert(parent, node, null);
    },
    insertBefore: (parent, node, reference) => insert(parent, node, reference),
    insertText: (parent, value) => insertText(parent, value, null),
    insertTextBefore: (parent, value, reference) => insertText(parent, value, reference),
    detachNode: detach,
    adoptAttributes: () => {},
    setTemplateContent: () => {},
    getTemplateContent: (template) => template,
    setDocumentType: () => {},
    setDocumentMode: () => {},
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    getFirstChild: (parent) => parent.first,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parent,
    getAttrList: ({ attributes }) => [...attributes],
    getTagName: ({ tag }) => tag,
    getNamespaceURI: ({ namespace }) => namespaceOf(namespace),
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is PageText => node.kind === 'text',
    isCommentNode: (_node): _node is PageText => false,
    isDocumentTypeNode: (_node): _node is PageText => false,
    isElementNode: (node): node is PageElement => node.kind === 'element',
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  };
}

function namespaceOf(uri: string): html.NS {
  return Object.values(html.NS).find((known) => known === uri) ?? html.NS.HTML;
}

function childrenOf(parent: PageElement): PageNode[] {
  const children: PageNode[] = [];
  for (let child = parent.first; child !== null; child = child.next) children.push(child);
  return children;
}

function insert(parent: PageElement, node: PageNode, before: PageNode | null): void {
  detach(node);
  const previous = before === null ? parent.last : before.previous;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
  if (node.kind === 'text') return;
  node.depth = parent.depth + 1;
  if (node.depth > limits.pageDepth) throw new LimitReached('pageDepth');
}

function detach(node: PageNode): void {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
}
