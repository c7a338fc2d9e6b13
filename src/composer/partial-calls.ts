import type { TemplateFiles, TemplateSource } from './template-files.ts';
import { parseTemplate } from './template-parser.ts';
import type { PartialNode, TemplateNode } from './template-tree.ts';

/** Every `{{> name}}` in a template's source, in order, those inside blocks among them. */
export function calls(nodes: readonly TemplateNode[]): PartialNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'partial') return [node];
    return 'body' in node ? [...calls(node.body), ...calls(node.otherwise)] : [];
  });
}

/** The partials that a template calls, directly or through others, by name; those that are missing left out. */
export function usedPartials(template: TemplateFiles): string[] {
  return [...readTrees(template).keys()].filter((name) => name !== null).sort();
}

/** The trees of a template's main source and of the partials that it calls. */
export function templateTrees(template: TemplateFiles): (readonly TemplateNode[])[] {
  return [...readTrees(template).values()];
}

/** By the partial's name; null: the main source. */
function readTrees({ main, partials }: TemplateFiles): Map<string | null, readonly TemplateNode[]> {
  const read = new Map<string | null, readonly TemplateNode[]>();
  const waiting: { name: string | null; source: TemplateSource }[] = [{ name: null, source: main }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const nodes = parseTemplate(next.source, [...partials.keys()]).nodes ?? [];
    read.set(next.name, nodes);
    for (const { name } of calls(nodes)) {
      const source = partials.get(name);
      const isKnown = read.has(name) || waiting.some((other) => other.name === name);
      if (source !== undefined && !isKnown) waiting.push({ name, source });
    }
  }
  return read;
}
