export { applyCorrections } from './apply.ts';
export type { Correction, CorrectionLexicon } from './correction.ts';
export { parseCorrections } from './schema.ts';
