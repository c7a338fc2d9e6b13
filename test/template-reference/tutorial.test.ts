import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { runGenerate } from '../../src/cli/generate.ts';
import { runTemplate } from '../../src/cli/template.ts';
import { SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const TUTORIAL = readFileSync(new URL('../../templates/TUTORIAL.md', import.meta.url), 'utf8');

/** What a reader does, in order: a command with what it must print, or a file to write. */
type Step =
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly printed: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

function stepsOf(tutorial: string): Step[] {
  const steps: Step[] = [];
  for (const { 1: language, 2: text = '', index } of tutorial.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const last = steps.at(-1);
    if (language === 'sh') {
      const args = text.trim().split(' ').slice(1);
      steps.push({ kind: 'command', args, printed: [] });
    } else if (language === 'text' && last?.kind === 'command') {
      steps.splice(-1, 1, { ...last, printed: text.trim().split('\n') });
    } else {
      const path = [...tutorial.slice(0, index).matchAll(/`(要情\/[^`]+)`/g)].at(-1)?.[1] ?? '';
      steps.push({ kind: 'file', path, text });
    }
  }
  return steps;
}

/** Does a command and gives all that it prints. */
async function printedBy(args: readonly string[]): Promise<string> {
  const asked = await readArguments(args);
  let printed = '';
  const keep = (words: unknown) => {
    printed += String(words);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  );
  try {
    if (asked.command === 'generate') await runGenerate(asked);
    else if (asked.command.startsWith('template-')) {
      await runTemplate(asked as Parameters<typeof runTemplate>[0]);
    } else throw new Error(`the tutorial does ${asked.command}, which this test does not`);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return printed;
}

test('the tutorial is done step by step, and each step gives what it says', async () => {
  const folder = temporaryFolder();
  cpSync(SEEDS, join(folder, '报告文件夹'), { recursive: true });
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const steps = stepsOf(TUTORIAL);
  expect(steps.map(({ kind }) => kind)).toEqual([
    'command',
    'file',
    'file',
    'command',
    'file',
    'file',
    'command',
    'command',
  ]);
  for (const step of steps) {
    if (step.kind === 'file') writeFileSync(join(folder, step.path), step.text);
    else {
      const printed = await printedBy(step.args);
      for (const line of step.printed) expect(printed).toContain(line);
    }
  }
});
