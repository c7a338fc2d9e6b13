#!/usr/bin/env node
import './cli/unhurried-compiler.ts';
import { readArguments } from './cli/arguments.ts';
import { print, printDiagnostics, tolerateClosedPipes } from './cli/console-output.ts';
import { UsageError } from './cli/usage-error.ts';
import { diagnose } from './diagnostics/diagnose.ts';

/** Done; done, but an input failed or was set aside; nothing written. */
type ExitCode = 0 | 1 | 2;

async function run(args: readonly string[]): Promise<ExitCode> {
  const chosen = await readArguments(args);
  switch (chosen.command) {
    case 'none':
      return 0;
    case 'inspect':
      return await (await import('./cli/inspect.ts')).runInspect(chosen);
    case 'generate':
      return await (await import('./cli/generate.ts')).runGenerate(chosen);
    case 'verify':
      return await (await import('./cli/verify.ts')).runVerify(chosen);
    case 'fonts':
      return await (await import('./cli/fonts.ts')).runFonts(chosen);
    case 'preview':
      return await (await import('./cli/preview.ts')).runPreview(chosen);
    case 'template-list':
    case 'template-show':
    case 'template-new':
    case 'template-check':
      return await (await import('./cli/template.ts')).runTemplate(chosen);
  }
}

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args);
  } catch (error) {
    if (process.env.JIANBAO_DEBUG === '1') console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    const diagnostics = [
      error instanceof UsageError
        ? diagnose('usage', { problem: reason })
        : diagnose('unexpected', { reason: reason.replaceAll(/\s*\n\s*/g, ' ') }),
    ];
    // A program that asked for JSON gets JSON, whatever happens.
    if (args[0] === 'generate' && args.includes('--json')) {
      const { summaryOf } = await import('./cli/generate.ts');
      print(summaryOf({ diagnostics }));
    } else printDiagnostics(diagnostics);
    return 2;
  }
}

tolerateClosedPipes();
// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2));
