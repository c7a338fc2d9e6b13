import { type Verification, verify } from '../verify.ts';
import type { VerifyArguments } from './arguments.ts';
import { print, printDiagnostics } from './console-output.ts';

const STATES = { unchanged: '未改动', edited: '改动过', missing: '找不到', unreadable: '无法读取' } as const;
const EXIT_CODES = { proved: 0, differs: 1, unchecked: 2 } as const;

/**
 * `jianbao verify`: proves a delivered briefing once more and tells what was found. Gives the exit code: 1
 * where something differs, 2 where something could not be checked.
 */
export async function runVerify(asked: VerifyArguments): Promise<0 | 1 | 2> {
  const verification = await verify(asked);
  if (asked.json) print(JSON.stringify(verification, null, 2));
  else {
    printDiagnostics(verification.diagnostics);
    print(...account(verification));
  }
  return EXIT_CODES[verification.verdict];
}

/** The result as a clerk reads it. */
function account({ documents, sources, count }: Verification): string[] {
  if (documents.length === 0) return [];
  const states = Object.entries(STATES).map(([state, name]) => ({
    name,
    number: sources.filter((source) => source.state === state).length,
  }));
  const found = states.filter(({ number }) => number > 0).map(({ name, number }) => `${number}份${name}`);
  const open = [
    ...(count.differing > 0 ? [`${count.differing}处不符`] : []),
    ...(count.unchecked > 0 ? [`${count.unchecked}处无法核对`] : []),
  ];
  return [
    ...documents.map(({ path, edited }) => `成文：${path}（${edited ? '生成后改动过' : '与生成时相同'}）`),
    `原报告：共${sources.length}份，${found.join('，')}`,
    `共${count.all}处数字和引文，${count.proved}处核对无误${open.length === 0 ? '' : `，${open.join('，')}`}。`,
  ];
}
