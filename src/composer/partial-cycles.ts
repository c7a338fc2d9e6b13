import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PartialNode, TemplateNode } from './template-tree.ts';

/** Finds partials that call themselves, directly or through others: their expansion would never end. */
export function checkCycles(partials: ReadonlyMap<string, readonly TemplateNode[]>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const settled = new Set<string>();
  const visit = (name: string, chain: readonly string[]): void => {
    if (settled.has(name)) return;
    for (const call of calls(partials.get(name) ?? [])) {
      const from = [...chain, name].indexOf(call.name);
      if (from < 0) visit(call.name, [...chain, name]);
      else {
        const detail = { column: call.place.column, chain: [...chain, name, call.name].slice(from) };
        diagnostics.push(diagnose('partial-cycle', detail, call.place));
      }
    }
    settled.add(name);
  };
  for (const name of partials.keys()) visit(name, []);
  return diagnostics;
}

function calls(nodes: readonly TemplateNode[]): PartialNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'partial') return [node];
    return 'body' in node ? [...calls(node.body), ...calls(node.otherwise)] : [];
  });
}
