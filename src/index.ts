/** What a program that uses jianbao as a library may rely on. */
export type { ChosenLimits, Encoding, LimitName, OutputFormat } from './choices.ts';
export { type Inspection, inspect, inspectEach } from './inspection.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export type * from './model/report.ts';
export type { SourceFormat, Span } from './model/source.ts';
export {
  type ChosenOption,
  type GenerateRequest,
  type Generation,
  generate,
  type Output,
  type ReadRequest,
  type SetAsideInput,
} from './pipeline.ts';
export { type Verification, type VerifiedDocument, type VerifyRequest, verify } from './verify.ts';
