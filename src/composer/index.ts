export { type ComposeOptions, type Composition, compose } from './compose.ts';
export { type Helper, helpers } from './helpers.ts';
export {
  parseManifest,
  type TemplateFiles,
  type TemplateManifest,
  type TemplateSource,
} from './template-files.ts';
export { type ElementRule, vocabulary } from './vocabulary.ts';
