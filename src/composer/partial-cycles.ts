import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { calls } from './partial-calls.ts';
import type { TemplateNode } from './template-tree.ts';

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
