import { startPreview } from '../preview.ts';
import type { PreviewArguments } from './arguments.ts';
import { print, printDiagnostics } from './console-output.ts';
import { openInBrowser } from './open-browser.ts';

/** `jianbao preview`: shows the briefing until it is interrupted. Gives the exit code: 2 where it cannot begin. */
export async function runPreview(asked: PreviewArguments): Promise<0 | 2> {
  const stopped = interrupted();
  const preview = await startPreview({ ...asked, sourceDateEpoch: process.env.SOURCE_DATE_EPOCH ?? null });
  if (!('address' in preview)) {
    printDiagnostics(preview);
    return 2;
  }
  const { address } = preview;
  print(
    ...(asked.json
      ? [JSON.stringify({ address })]
      : [`预览：${address}`, '改动会随即显示，按 Ctrl+C 结束。']),
  );
  if (asked.open) openInBrowser(address);
  await stopped;
  await preview.close();
  return 0;
}

/** When the user has had enough. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
