import { expect, test } from 'vitest';
import { listTemplates, loadTemplate } from '../../src/composer/template-folder.ts';
import { isError } from '../../src/diagnostics/is-error.ts';
import { shippedTemplates } from '../../src/pipeline/template-roots.ts';
import { sampleBriefings } from '../../src/samples/sample-briefings.ts';
import { checkTemplate } from '../../src/template-authoring/check.ts';
import { expectWellFormed } from '../composer/well-formed.ts';

const names = (await listTemplates([shippedTemplates()])).map(({ name }) => name);

test.each(names)(
  'the template %s has no fault on any sample: no bare heading, no blank, no sign of the template, a proof for every citation',
  async (name) => {
    const template = await loadTemplate(name, [shippedTemplates()]);
    if (Array.isArray(template)) throw new Error(JSON.stringify(template));
    const { diagnostics, documents } = checkTemplate(template, sampleBriefings());
    expect(
      diagnostics.filter(isError).map(({ file, line, message }) => `${file}:${line} ${message}`),
    ).toEqual([]);
    expect(documents.length).toBeGreaterThanOrEqual(sampleBriefings().length);
    for (const document of documents) expectWellFormed(document);
  },
);
