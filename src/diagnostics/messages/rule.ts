import type { Severity } from '../../model/diagnostic.ts';

/** A message: how grave it is, its wording and what to do. */
export interface Rule<Detail> {
  readonly severity: Severity;
  /** One Chinese sentence that says what was noticed. */
  readonly message: (detail: Detail) => string;
  /** What a clerk can do about it; empty where nothing need be done. */
  readonly hint: string;
}

/** Makes a message of the catalogue; `Detail` is what its wording needs to know. */
export const rule = <Detail = Record<never, never>>(
  severity: Severity,
  message: (detail: Detail) => string,
  hint = '',
): Rule<Detail> => ({ severity, message, hint });
