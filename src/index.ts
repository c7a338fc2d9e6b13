/** What a program that uses jianbao as a library may rely on. */
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export type * from './model/report.ts';
export type { SourceFormat, Span } from './model/source.ts';
export {
  type ChosenLimits,
  type ChosenOption,
  type Encoding,
  type GenerateRequest,
  type Generation,
  generate,
  type Inspection,
  inspect,
  inspectEach,
  type LimitName,
  type Output,
  type OutputFormat,
  type ReadRequest,
  type SetAsideInput,
} from './pipeline.ts';
export { type Verification, type VerifiedDocument, type VerifyRequest, verify } from './verify.ts';
