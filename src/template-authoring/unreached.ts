import { templateTrees } from '../composer/partial-calls.ts';
import type { TemplateFiles } from '../composer/template-files.ts';
import type { TemplateNode } from '../composer/template-tree.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FieldUse, Leaf } from './field-use.ts';

/** Parts of a template that no sample prints: what stands in them has not been checked. */
export function unreachedParts(template: TemplateFiles, use: FieldUse): Diagnostic[] {
  return templateTrees(template).flatMap((nodes) => {
    const leaves = leavesOf(nodes);
    // Where nothing of a partial is printed, the place that calls it is told.
    return leaves.some((leaf) => use.isReached(leaf)) ? nodes.flatMap((node) => within(node, use)) : [];
  });
}

function within(node: TemplateNode, use: FieldUse): Diagnostic[] {
  if (!('body' in node)) return [];
  return [node.body, node.otherwise].flatMap((branch) => {
    const leaves = leavesOf(branch);
    const [first] = leaves;
    if (first === undefined || leaves.some((leaf) => use.isReached(leaf))) {
      return branch.flatMap((inner) => within(inner, use));
    }
    return [diagnose('unreached-part', { column: first.place.column }, first.place)];
  });
}

function leavesOf(nodes: readonly TemplateNode[]): Leaf[] {
  return nodes.flatMap((node) => {
    if ('body' in node) return [...leavesOf(node.body), ...leavesOf(node.otherwise)];
    return node.type === 'text' && node.text.trim() === '' ? [] : [node];
  });
}
