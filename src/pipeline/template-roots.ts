import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../templates', import.meta.url));

/** The folder of the templates that come with the program. */
export const shippedTemplates = (): string => SHIPPED;

/** What decides where a user keeps settings; the process's own where nothing is said. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

const own = (): Surroundings => ({
  environment: process.env,
  platform: process.platform,
  home: homedir(),
});

/**
 * The folder of the user's own templates, whether it exists or not: `jianbao/templates` in XDG_CONFIG_HOME or
 * `~/.config` (XDG Base Directory Specification: a relative path counts as none), on Windows in APPDATA.
 */
export function userTemplates({ environment, platform, home }: Surroundings = own()): string {
  const given = environment[platform === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME'] ?? '';
  const usual = platform === 'win32' ? join(home, 'AppData', 'Roaming') : join(home, '.config');
  return join(isAbsolute(given) ? given : usual, 'jianbao', 'templates');
}

/** Where templates are looked up by name: the user's own go first. */
export function templateRoots(surroundings: Surroundings = own()): readonly string[] {
  return [userTemplates(surroundings), SHIPPED];
}

/** Where styles are looked up by name: beside the templates, the user's own first. */
export const styleRoots = (): readonly string[] => templateRoots().map((root) => join(root, 'styles'));
