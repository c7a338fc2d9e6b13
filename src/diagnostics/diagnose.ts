import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import { catalogue, type Detail, type RuleId } from './catalogue.ts';

/** Where something was noticed. */
export interface Place {
  readonly file?: string;
  readonly line?: number | null;
  readonly span?: Span;
}

/** Makes a diagnostic of the catalogue's wording. */
export function diagnose<Id extends RuleId>(id: Id, detail: Detail<Id>, place: Place = {}): Diagnostic {
  const { severity, message, hint } = catalogue[id] as {
    severity: Diagnostic['severity'];
    message: (detail: Detail<Id>) => string;
    hint: string;
  };
  return {
    severity,
    rule: id,
    message: message(detail),
    hint,
    file: place.file ?? null,
    line: place.line ?? null,
    span: place.span ?? null,
  };
}
