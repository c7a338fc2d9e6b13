import { discoverInputs } from '../../src/readers/discovery.ts';
import { type Input, type InputOptions, readInputs } from '../../src/readers/inputs.ts';

const STANDARD: InputOptions = { encoding: null, soffice: null, onFound: () => {}, onDone: () => {} };

/** All that these inputs give. */
export async function inputsOf(
  inputs: readonly string[],
  options: Partial<InputOptions> = {},
): Promise<Input[]> {
  const { files } = await discoverInputs(inputs);
  const read: Input[] = [];
  for await (const input of readInputs(files, { ...STANDARD, ...options })) read.push(input);
  return read;
}

/** What a test looks at: the path with what was read from it, or the rule that refused it. */
export function shown(input: Input): string {
  switch (input.kind) {
    case 'text':
      return `${input.source.path} ${input.source.format} ${input.source.text}`;
    case 'report':
      return `${input.report.source.path} report ${input.report.title}`;
    case 'refused':
      return `${input.refusal.file} ${input.refusal.rule}`;
  }
}
