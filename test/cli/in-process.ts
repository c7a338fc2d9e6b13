import { vi } from 'vitest';
import { type Arguments, readArguments } from '../../src/cli/arguments.ts';
import { runGenerate } from '../../src/cli/generate.ts';
import { runInspect } from '../../src/cli/inspect.ts';
import { runTemplate } from '../../src/cli/template.ts';
import { runVerify } from '../../src/cli/verify.ts';
import { applyLimits } from '../../src/readers/limits.ts';
import type { Run } from './jianbao.ts';

/**
 * Does a command in `folder` and gives what it printed, without a process of its own: for what a command does,
 * where it is not tested how the program begins, fails or ends.
 */
export async function inProcess(args: readonly string[], folder: string): Promise<Run> {
  const printed = { stdout: '', stderr: '' };
  const before = process.cwd();
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((words) => {
      printed[name] += String(words);
      return true;
    }),
  );
  process.chdir(folder);
  try {
    const code = await done(await readArguments(args));
    const told = printed.stderr.split('\n').filter((line) => line !== '');
    return { code, out: printed.stdout, told };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
    applyLimits({});
  }
}

async function done(asked: Arguments): Promise<number> {
  switch (asked.command) {
    case 'generate':
      return await runGenerate(asked);
    case 'inspect':
      return await runInspect(asked);
    case 'verify':
      return await runVerify(asked);
    case 'template-list':
    case 'template-show':
    case 'template-new':
    case 'template-check':
      return await runTemplate(asked);
    default:
      throw new Error(`${asked.command} is tested in a process of its own`);
  }
}
