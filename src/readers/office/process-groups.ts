import { readdirSync, readFileSync } from 'node:fs';

const KILOBYTE = 1024;

/** What the processes of a group hold in memory, in bytes, by proc(5); null where the system has no /proc. */
export function residentBytes(group: number): number | null {
  if (process.platform !== 'linux') return null;
  const members = processes().filter((pid) => groupOf(pid) === group);
  const kilobytes = members.map((pid) => Number(/^VmRSS:\s*(\d+) kB/m.exec(read(pid, 'status'))?.[1] ?? 0));
  return kilobytes.reduce((sum, own) => sum + own, 0) * KILOBYTE;
}

/** The groups of the processes that were started with this text in their command; none without a /proc. */
export function groupsNaming(text: string): number[] {
  if (process.platform !== 'linux') return [];
  const groups = processes()
    .filter((pid) => read(pid, 'cmdline').includes(text))
    .map(groupOf);
  return [...new Set(groups)].filter((group) => group > 0);
}

function processes(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function groupOf(pid: string): number {
  // After the name, which stands in brackets and may hold any character: state, parent, group.
  return Number(read(pid, 'stat').split(')').at(-1)?.trim().split(' ')[2]);
}

function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended since the folder was listed.
    return '';
  }
}
