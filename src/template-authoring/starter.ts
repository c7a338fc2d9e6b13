import { parseDocument } from 'yaml';
import { type TemplateFiles, usedPartials } from '../composer/index.ts';
import { MAIN_LESSON, MANIFEST_LESSON, PARTIAL_LESSON } from './teaching.ts';

/** A file of a new template, by its name in the template's folder. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a new template that prints what `from` prints, with comments that teach. The partials that it
 * uses are among them, so that it stands alone and no change to the shared ones alters it.
 *
 * @param label what the new template is called
 * @param manifest the words of `from`'s template.yaml, comments included
 * @param style the file of a style of its own; null: it has none, or names one that all templates share
 */
export function starterFiles(
  from: TemplateFiles,
  label: string,
  manifest: string,
  style: StarterFile | null,
): StarterFile[] {
  const partials = usedPartials(from).flatMap((name) => {
    const source = from.partials.get(name);
    if (source === undefined) return [];
    const isOwn = source.file === `${from.name}/${name}.hbs`;
    const lesson = isOwn ? '' : filled(PARTIAL_LESSON, 'NAME', name);
    return [{ name: `${name}.hbs`, text: lesson + source.text }];
  });
  return [
    { name: 'template.yaml', text: manifestOf(label, manifest, style) },
    { name: 'main.hbs', text: filled(MAIN_LESSON, 'FROM', from.name) + from.main.text },
    ...partials,
    ...(style === null ? [] : [style]),
  ];
}

function manifestOf(label: string, manifest: string, style: StarterFile | null): string {
  const document = parseDocument(manifest);
  document.set('label', label);
  if (style !== null) document.set('style', `./${style.name}`);
  document.commentBefore = [MANIFEST_LESSON, document.commentBefore].filter(Boolean).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A name may hold `$`, which `replace` would take for a pattern. */
const filled = (lesson: string, mark: string, words: string): string => lesson.split(mark).join(words);
