export { compose } from './compose.ts';
export { helpers } from './helpers.ts';
export { usedPartials } from './partial-calls.ts';
export { reportTables } from './report-tables.ts';
export { parseManifest, type TemplateFiles } from './template-files.ts';
