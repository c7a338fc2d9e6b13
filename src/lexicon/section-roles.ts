import type { SectionRole } from '../model/report.ts';
import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';
import { compilePhrases } from './phrase.ts';

export interface RoleSignals {
  readonly role: SectionRole;
  readonly signal: RegExp;
  /** Headings that are nothing but one of these words. */
  readonly whole: readonly string[];
  readonly unless: RegExp;
}

const roles: readonly string[] = [
  'achievements',
  'leadership',
  'shortcomings',
  'plan',
  'other',
] satisfies SectionRole[];

let loaded: readonly RoleSignals[] | undefined;

/** What headings announce, in the order in which roles are tried. Throws where the data file is broken. */
export function loadSectionRoles(): readonly RoleSignals[] {
  loaded ??= readLexiconData('section-roles.yaml', (data) =>
    listOf(data, 'roles').map((entry) => ({
      role: roleOf(textOf(entry, 'role')),
      signal: compilePhrases(textsOf(entry, 'phrases')),
      whole: textsOf(entry, 'whole'),
      unless: compilePhrases(textsOf(entry, 'unless')),
    })),
  );
  return loaded;
}

function roleOf(role: string): SectionRole {
  if (!isRole(role)) throw new Error(`unknown role “${role}”`);
  return role;
}

function isRole(role: string): role is SectionRole {
  return roles.includes(role);
}
