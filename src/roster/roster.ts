import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Roster, RosterEntry } from '../model/roster.ts';
import { readTableRoster } from './table-roster.ts';
import { readYamlRoster } from './yaml-roster.ts';

/** An entry with the place that its own number gives it. */
export interface NumberedEntry extends RosterEntry {
  /** Of the column 顺序; null: where the line stands. */
  readonly order: number | null;
}

export interface ReadEntries {
  readonly entries: readonly NumberedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Understands a list of units: one a line, CSV or YAML, told by the file's extension and by its lines. Every fault
 * is a diagnostic of severity error with its line; a unit that stands twice is one, and a warning. Lines that begin
 * with # are comments.
 */
export function parseRoster(text: string, file: string): { roster: Roster; diagnostics: Diagnostic[] } {
  const read = /\.ya?ml$/i.test(file) ? readYamlRoster(text, file) : readTableRoster(text, file);
  const diagnostics = [...read.diagnostics];
  const entries: NumberedEntry[] = [];
  for (const entry of read.entries) {
    const earlier = entries.find(({ name }) => name === entry.name);
    if (earlier === undefined) entries.push(entry);
    else
      diagnostics.push(
        diagnose('roster-repeated', { name: entry.name, earlier: earlier.line }, { file, line: entry.line }),
      );
  }
  if (entries.length === 0 && diagnostics.length === 0)
    diagnostics.push(diagnose('empty-roster', {}, { file }));
  // What has no number follows what has one, in the order of the lines; the sort is stable.
  const place = ({ order }: NumberedEntry) => order ?? Number.POSITIVE_INFINITY;
  entries.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return {
    roster: {
      file,
      entries: entries.map(({ name, display, level, line }) => ({ name, display, level, line })),
    },
    diagnostics,
  };
}
