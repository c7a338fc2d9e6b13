import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where LibreOffice makes it, whatever its environment says (sal/osl/unx/pipe.cxx). */
const FOLDERS = ['/tmp', '/var/tmp'];

/**
 * Removes the socket by which a LibreOffice that was ended by force could be spoken to: the one thing it has
 * outside of its workspace. Its name is the user and the digest of the profile's address
 * (desktop/source/app/officeipcthread.cxx). On Windows it is no file.
 */
export function removePipe(profile: string): void {
  const user = process.getuid?.();
  if (user === undefined) return;
  const digest = createHash('md5')
    .update(Buffer.from(pathToFileURL(profile).href, 'utf16le'))
    .digest();
  const hexadecimal = Array.from(digest, (byte) => byte.toString(16)).join('');
  for (const folder of FOLDERS)
    rmSync(join(folder, `OSL_PIPE_${user}_SingleOfficeIPC_${hexadecimal}`), { force: true });
}
