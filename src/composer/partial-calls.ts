import type { TemplateFiles } from './template-files.ts';
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
export function usedPartials({ main, partials }: TemplateFiles): string[] {
  const used = new Set<string>();
  const waiting = [main];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const { nodes } = parseTemplate(source, [...partials.keys()]);
    for (const { name } of calls(nodes ?? [])) {
      const partial = partials.get(name);
      if (partial === undefined || used.has(name)) continue;
      used.add(name);
      waiting.push(partial);
    }
  }
  return [...used].sort();
}
