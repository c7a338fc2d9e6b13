/**
 * Watches the LibreOffice that this process has started: the longest it worked on one document, and the most
 * memory it held (Linux only). Its milestones tell how far it is (src/readers/office/milestones.ts).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MILLISECONDS = 100;

export function watchOffice() {
  const seen = { document: 0, start: 0, megabytes: 0 };
  const own = `jianbao-office-${process.pid}-`;
  const look = () => {
    for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith(own))) {
      const times = milestoneTimes(join(tmpdir(), folder, 'out'));
      for (const [at, time] of times.entries())
        if (at > 0) seen.document = Math.max(seen.document, (time - times[at - 1]) / 1000);
    }
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      seen.megabytes = Math.max(seen.megabytes, peakOf(pid, own));
  };
  const timer = setInterval(look, MILLISECONDS);
  return {
    told: () =>
      `LibreOffice: worst document ${seen.document.toFixed(2)} s, peak ${Math.round(seen.megabytes)} MB`,
    stop: () => clearInterval(timer),
  };
}

/** When the milestones of the run under way were reached, in their order. */
function milestoneTimes(folder) {
  const times = [];
  try {
    for (let at = 0; ; at += 1) times.push(statSync(join(folder, `milestone-${at}.docx`)).mtimeMs);
  } catch {
    return times;
  }
}

function peakOf(pid, own) {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(own)) return 0;
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
