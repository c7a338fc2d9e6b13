import type { Diagnostic } from '../model/diagnostic.ts';

/** Does it keep the run from its result? Warnings and remarks do not. */
export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
