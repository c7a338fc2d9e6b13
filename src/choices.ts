/**
 * What a user may choose from. Apart from what does the work, so that the command line can answer a question or a
 * slip of the pen without loading it.
 */
export { namePartNames, namePatternFault } from './pipeline/file-name.ts';
export { type Encoding, encodingNames } from './readers/encoding.ts';
export { type ChosenLimits, type LimitName, limitTable } from './readers/limits.ts';
export { type OutputFormat, outputFormats } from './writers/index.ts';
