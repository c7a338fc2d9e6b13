import { diagnose } from '../diagnostics/diagnose.ts';
import { readLocatedYaml } from '../given-yaml/located-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CorrectionKind } from '../model/report.ts';
import type { Action, Correction, CorrectionLexicon, KnownIndicator, KnownTheme } from './correction.ts';
import { EntryFields } from './entry-fields.ts';
import { settleIssuer } from './issuer.ts';

const ACTIONS: readonly CorrectionKind[] = [
  'set-value',
  'drop-value',
  'set-theme',
  'drop-theme',
  'set-issuer',
  'set-year',
  'include',
  'exclude',
];

/**
 * Understands a list of corrections (YAML): each entry has `report`, one action, `who` and `why`. Every fault is a
 * diagnostic of severity error with its line, all at once; entries with a fault are not among the corrections.
 */
export function parseCorrections(
  text: string,
  file: string,
  lexicon: CorrectionLexicon,
): { corrections: Correction[]; diagnostics: Diagnostic[] } {
  const { root, diagnostics } = readLocatedYaml(text, file);
  const isEmpty = root === null || (root.kind === 'scalar' && root.value === null);
  if (isEmpty) return { corrections: [], diagnostics };
  if (root.kind !== 'list')
    return { corrections: [], diagnostics: [diagnose('correction-no-list', {}, { file, line: root.line })] };
  const faults: Diagnostic[] = [];
  const corrections = root.items.flatMap((item): Correction[] => {
    if (item.kind !== 'map') {
      faults.push(diagnose('correction-no-list', {}, { file, line: item.line }));
      return [];
    }
    const before = faults.length;
    const fields = new EntryFields(item, file, faults, ['report', ...ACTIONS, 'who', 'why']);
    const report = fields.words('report');
    const action = readAction(fields, lexicon);
    const who = fields.words('who');
    const why = fields.words('why');
    const isSound = faults.length === before;
    if (!isSound || report === null || action === null || who === null || why === null) return [];
    const key = JSON.stringify([report, action, who, why]);
    return [{ key, file, line: item.line, report, action, who, why }];
  });
  return { corrections, diagnostics: faults };
}

function readAction(fields: EntryFields, lexicon: CorrectionLexicon): Action | null {
  const named = ACTIONS.filter((action) => fields.has(action));
  const [kind, another] = named;
  if (kind === undefined || another !== undefined) {
    const { file, line } = fields;
    fields.faults.push(diagnose('correction-actions', { named, known: ACTIONS }, { file, line }));
    return null;
  }
  switch (kind) {
    case 'set-value': {
      const inside = fields.inside(kind, ['indicator', 'value', 'printed', 'quote']);
      if (inside === null) return null;
      const indicator = indicatorIn(inside, lexicon);
      const value = inside.number('value');
      const printed = inside.words('printed', 'optional');
      const quote = inside.words('quote', 'optional');
      return indicator === null || value === null ? null : { kind, indicator, value, printed, quote };
    }
    case 'drop-value': {
      const inside = fields.inside(kind, ['indicator', 'value']);
      if (inside === null) return null;
      const indicator = indicatorIn(inside, lexicon);
      const value = inside.number('value', 'optional');
      return indicator === null ? null : { kind, indicator, value };
    }
    case 'set-theme':
    case 'drop-theme': {
      const inside = fields.inside(kind, ['statement', 'theme']);
      if (inside === null) return null;
      const statement = inside.words('statement');
      const themes = themesIn(inside, lexicon);
      return statement === null || themes === null ? null : { kind, statement, themes };
    }
    case 'set-issuer':
      return settleIssuer(fields, kind);
    case 'set-year': {
      const year = fields.number(kind);
      if (year === null) return null;
      if (Number.isInteger(year) && year >= 1990 && year <= 2099) return { kind, year };
      fields.wrong(kind, '四位数字的年度，例如 2023');
      return null;
    }
    case 'include':
    case 'exclude':
      return fields.isTrue(kind) ? { kind } : null;
  }
}

function indicatorIn(fields: EntryFields, { indicators }: CorrectionLexicon): KnownIndicator | null {
  const name = fields.words('indicator');
  if (name === null) return null;
  const found = indicators.find(({ id, label }) => id === name || label === name);
  if (found !== undefined) return { id: found.id, label: found.label, unit: found.unit };
  const place = { file: fields.file, line: fields.lineOf('indicator') };
  fields.faults.push(diagnose('correction-indicator', { name, near: alike(name, indicators) }, place));
  return null;
}

function themesIn(fields: EntryFields, { themes }: CorrectionLexicon): readonly KnownTheme[] | null {
  const names = fields.several('theme');
  if (names === null) return null;
  const place = { file: fields.file, line: fields.lineOf('theme') };
  return names.flatMap((name) => {
    const found = themes.find(({ id, label }) => id === name || label === name);
    if (found !== undefined) return [{ id: found.id, label: found.label }];
    fields.faults.push(diagnose('correction-theme', { name, near: alike(name, themes) }, place));
    return [];
  });
}

/** Labels that share two characters in a row with what was written. */
function alike(name: string, known: readonly { readonly label: string }[]): string[] {
  const pairs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  const shared = (label: string) => pairs.filter((pair) => label.includes(pair)).length;
  return known
    .map(({ label }) => label)
    .filter((label) => shared(label) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}
