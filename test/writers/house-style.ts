import { fileURLToPath } from 'node:url';
import { BASE_STYLE, loadStyle } from '../../src/styles/style-folder.ts';

/** Where the shipped styles are. */
export const styleFolder = fileURLToPath(new URL('../../templates/styles', import.meta.url));

const loaded = await loadStyle(BASE_STYLE, [styleFolder]);
if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));

/** The style of official documents, from its file. */
export const gongwen = loaded.style;
