import type { Diagnostic, Severity } from '../model/diagnostic.ts';

const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '注意', info: '提示' };
const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** The same message about more places than this is one line. */
const PLACES_NAMED = 3;
/** One thing to do about all these files: one line, with up to so many of them. */
const ONE_LINE: ReadonlyMap<string, number> = new Map([
  ['office-needed', 10],
  ['office-not-there', 10],
  ['office-broken', 10],
]);
/** More remarks of one rule than this are counted; errors and warnings are all listed. */
const REMARKS_LISTED = 3;

/**
 * Diagnostics as a person reads them: one line each (severity, file and line, what, what to do), errors
 * first. What is said alike of many files is said once.
 */
export function listing(diagnostics: readonly Diagnostic[]): string[] {
  return severities.flatMap((severity) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const rules = grouped(own, ({ rule }) => rule);
    return rules.flatMap((group) => {
      const lines = grouped(group, ({ message }) => message).flatMap(alike);
      return severity === 'info' ? shortened(lines) : lines;
    });
  });
}

/** Lines for diagnostics that say the same. */
function alike(group: readonly Diagnostic[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const places = [...new Set(group.map(placeOf))];
  const most = ONE_LINE.get(first.rule) ?? PLACES_NAMED;
  const joined = places.slice(0, most).join('、');
  const named =
    places.length > most ? [`${joined} 等${places.length}处`] : ONE_LINE.has(first.rule) ? [joined] : places;
  return named.map(
    (place) => `${names[first.severity]}：${place === '' ? '' : `${place}　`}${first.message}${first.hint}`,
  );
}

function placeOf({ file, line }: Diagnostic): string {
  if (file === null) return '';
  return line === null ? file : `${file}:${line}`;
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= REMARKS_LISTED + 1) return [...lines];
  const rest = lines.length - REMARKS_LISTED;
  return [...lines.slice(0, REMARKS_LISTED), `${names.info}：另有${rest}条同类提示，加 --json 可看全部。`];
}

/** In the order in which their keys first occur. */
function grouped(
  diagnostics: readonly Diagnostic[],
  key: (diagnostic: Diagnostic) => string,
): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(key(diagnostic));
    if (group === undefined) groups.set(key(diagnostic), [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()];
}
