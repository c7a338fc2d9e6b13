import type { Scope } from '../model/report.ts';
import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

/** Words that tell what a figure is besides a result of the year. */
export interface StandingSignals {
  readonly target: readonly string[];
  readonly benchmark: readonly string[];
  readonly prior: readonly string[];
  readonly change: readonly string[];
  /** Matches a clause that ends in a movement: 同比增长了. */
  readonly movement: RegExp;
  readonly cumulative: readonly string[];
  readonly total: readonly string[];
  readonly scopes: readonly { readonly scope: Scope; readonly words: readonly string[] }[];
}

const scopes: readonly string[] = ['own', 'area', 'subordinate', 'unstated'] satisfies Scope[];
let loaded: StandingSignals | undefined;

/** The signals, read once. Throws where the data file is broken. */
export function loadStanding(): StandingSignals {
  loaded ??= readLexiconData('standing.yaml', (data) => {
    const entry = (field: string): Readonly<Record<string, unknown>> => Object(Object(data)[field]);
    const words = (field: string) => textsOf(entry(field), 'words');
    return {
      target: words('target'),
      benchmark: words('benchmark'),
      prior: words('prior'),
      change: words('change'),
      movement: new RegExp(
        `(?:${words('movement').join('|')})(?:${textsOf(entry('movement'), 'then').join('|')})?$`,
      ),
      cumulative: words('cumulative'),
      total: words('total'),
      scopes: listOf(data, 'scopes').map((found) => ({
        scope: scopeOf(textOf(found, 'scope')),
        words: textsOf(found, 'words'),
      })),
    };
  });
  return loaded;
}

function scopeOf(scope: string): Scope {
  if (!isScope(scope)) throw new Error(`unknown scope “${scope}”`);
  return scope;
}

function isScope(scope: string): scope is Scope {
  return scopes.includes(scope);
}
