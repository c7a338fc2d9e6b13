import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess } from '../cli/in-process.ts';
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

test('the tutorial is done step by step, and each step gives what it says', async () => {
  const folder = temporaryFolder();
  cpSync(SEEDS, join(folder, '报告文件夹'), { recursive: true });
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
      const { out, told } = await inProcess(step.args, folder);
      const printed = [out, ...told].join('\n');
      for (const line of step.printed) expect(printed).toContain(line);
    }
  }
});
