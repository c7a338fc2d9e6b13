import { diagnose } from '../diagnostics/diagnose.ts';
import { type LocatedMap, type LocatedNode, readLocatedYaml } from '../given-yaml/located-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Column, columnNamed, orderOf } from './columns.ts';
import type { NumberedEntry, ReadEntries } from './roster.ts';

/** A list of names, or of {name, display, level, order}. */
export function readYamlRoster(text: string, file: string): ReadEntries {
  const { root, diagnostics } = readLocatedYaml(text, file);
  if (root === null) return { entries: [], diagnostics };
  if (root.kind !== 'list')
    return { entries: [], diagnostics: [diagnose('roster-no-list', {}, { file, line: root.line })] };
  const faults: Diagnostic[] = [];
  return { entries: root.items.flatMap((item) => entryOf(item, file, faults)), diagnostics: faults };
}

function entryOf(item: LocatedNode, file: string, faults: Diagnostic[]): NumberedEntry[] {
  const { line } = item;
  if (item.kind === 'scalar' && item.words.trim() !== '') {
    return [{ name: item.words.trim(), display: null, level: null, order: null, line }];
  }
  const cells = item.kind === 'map' ? cellsOf(item, file, faults) : new Map<Column, string>();
  const name = cells.get('name') ?? '';
  const stated = cells.get('order') ?? '';
  const order = orderOf(stated);
  if (name === '') faults.push(diagnose('roster-nameless', {}, { file, line }));
  if (stated !== '' && order === null)
    faults.push(diagnose('roster-order', { given: stated }, { file, line }));
  return name === ''
    ? []
    : [{ name, display: cells.get('display') ?? null, level: cells.get('level') ?? null, order, line }];
}

function cellsOf({ fields }: LocatedMap, file: string, faults: Diagnostic[]): ReadonlyMap<Column, string> {
  const cells = new Map<Column, string>();
  for (const [key, { line, value }] of fields) {
    const column = columnNamed(key);
    if (column === null || value.kind !== 'scalar')
      faults.push(diagnose('roster-field', { field: key }, { file, line }));
    else if (value.words.trim() !== '') cells.set(column, value.words.trim());
  }
  return cells;
}
