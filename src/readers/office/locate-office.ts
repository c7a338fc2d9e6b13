import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** On Windows soffice.com waits for the end; soffice.exe does not. */
const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/**
 * The LibreOffice to use: the program that was given, or its folder; else what PATH or the usual places have.
 * null where there is none.
 */
export function locateOffice(given: string | null): string | null {
  if (given !== null) return programAt(given) ?? programIn(given) ?? programIn(join(given, 'program'));
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of [...folders, ...usualFolders()]) {
    const program = programIn(folder);
    if (program !== null) return program;
  }
  return null;
}

function usualFolders(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.ProgramW6432];
    return roots.flatMap((root) => (root === undefined ? [] : [join(root, 'LibreOffice', 'program')]));
  }
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS'];
  const versions = foldersIn('/opt').filter((name) => /^libreoffice/i.test(name));
  return [
    ...['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/snap/bin'],
    ...versions
      .sort()
      .reverse()
      .map((name) => join('/opt', name, 'program')),
  ];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function programIn(folder: string): string | null {
  for (const name of NAMES) {
    const program = programAt(join(folder, name));
    if (program !== null) return program;
  }
  return null;
}

function programAt(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}
