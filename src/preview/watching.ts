import { basename, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** What can change: how the briefing looks, the clerk's lists, the reports. */
export type Changed = 'look' | 'lists' | 'inputs';

/** Files and folders by what a change in them means; of two that fit, the narrower counts. */
export type Watched = Readonly<Record<Changed, readonly string[]>>;

/** An editor saves in several steps; so long nothing more has to happen. */
const SETTLED_MS = 60;

/**
 * Calls `onChange` with what has changed since the last call, never twice at once.
 *
 * @returns a function that ends the watching
 */
export async function watchFor(
  watched: Watched,
  onChange: (changed: ReadonlySet<Changed>) => Promise<void>,
): Promise<() => Promise<void>> {
  const places = Object.entries(watched)
    .flatMap(([kind, paths]) => paths.map((path) => ({ kind: kind as Changed, path: resolve(path) })))
    .sort((a, b) => b.path.length - a.path.length);
  let waiting = new Set<Changed>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    timer = null;
    running = running.then(async () => {
      if (waiting.size === 0) return;
      const changed = waiting;
      waiting = new Set();
      await onChange(changed);
    });
  };
  const watcher = watch([...new Set(places.map(({ path }) => path))], {
    ignoreInitial: true,
    // Temporary files of this program and of editors.
    ignored: (path) => /^(?:\.jianbao-|\.git$|~\$|4913$)|\.sw[px]$|~$/.test(basename(path)),
  });
  watcher.on('all', (_, path) => {
    const place = places.find((own) => path === own.path || path.startsWith(own.path + sep));
    if (place === undefined) return;
    waiting.add(place.kind);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(run, SETTLED_MS);
  });
  await new Promise<void>((ready) => {
    watcher.once('ready', ready);
  });
  return async () => {
    if (timer !== null) clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
