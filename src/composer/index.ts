export { compose } from './compose.ts';
export { helpers } from './helpers.ts';
export { parseManifest, type TemplateFiles } from './template-files.ts';
