import { type ChosenOption, settleOptions } from '../composer/chosen-options.ts';
import { compose } from '../composer/compose.ts';
import { usedPartials } from '../composer/partial-calls.ts';
import type { TemplateFiles } from '../composer/template-files.ts';
import type { TemplateOption } from '../composer/template-options.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { isError } from '../diagnostics/is-error.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { type FieldGap, FieldUse } from './field-use.ts';
import { Findings } from './findings.ts';
import { unreachedParts } from './unreached.ts';

/** What was found in a template. */
export interface TemplateFindings {
  readonly diagnostics: readonly Diagnostic[];
  /** Fields that it reads and that are empty somewhere. */
  readonly gaps: readonly FieldGap[];
  /** The document that it makes of each briefing; none of those that it has errors on. */
  readonly documents: readonly Document[];
}

/** For the files' properties only; no output is made of it. */
const DATE = '1980-01-01T00:00:00Z';

/** Makes a template of every briefing, with its options given and not, and gathers what is wrong with it. */
export function checkTemplate(
  template: TemplateFiles,
  briefings: readonly { readonly label: string; readonly briefing: Briefing }[],
): TemplateFindings {
  const { options: declared } = template.manifest;
  const choices = declared.length === 0 ? [[]] : [[], declared.flatMap(anyValue)];
  const findings = new Findings();
  const use = new FieldUse();
  const documents: Document[] = [];
  for (const { label, briefing } of briefings) {
    for (const chosen of choices) {
      const { options } = settleOptions(declared, chosen);
      const { document, diagnostics } = compose(template, briefing, { date: DATE, options, listener: use });
      findings.add(label, diagnostics);
      if (document !== null) documents.push(document);
    }
  }
  const found = findings.list();
  // A part that is left out because of a fault would be told as one that no sample prints.
  const unreached = found.some(isError) ? [] : unreachedParts(template, use);
  return {
    diagnostics: [...found, ...unusedPartials(template), ...unreached],
    gaps: use.gaps(),
    documents,
  };
}

/** A value of the option's type, as a user would write it. */
function anyValue({ name, type }: TemplateOption): ChosenOption[] {
  const values = {
    text: ['示例〔2025〕1号'],
    date: ['2025-3-1'],
    number: ['1'],
    list: ['甲单位', '乙单位'],
    boolean: ['是'],
  } as const;
  return values[type].map((value) => ({ name, value }));
}

/** Partials in the template's own folder that it does not call: a misspelt name, or a left-over. */
function unusedPartials(template: TemplateFiles): Diagnostic[] {
  const used = usedPartials(template);
  const names = [...template.partials]
    .filter(([name, { file }]) => file === `${template.name}/${name}.hbs` && !used.includes(name))
    .map(([name]) => name)
    .sort();
  return names.length === 0 ? [] : [diagnose('unused-partial', { names }, { file: template.name })];
}
