import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { removePipe } from '../../../src/readers/office/pipe.ts';

test.skipIf(process.getuid === undefined)(
  'the socket that an ended LibreOffice leaves in /tmp is found by its profile',
  () => {
    // The name that LibreOffice 7.4 gave it for this profile.
    const socket = `/tmp/OSL_PIPE_${process.getuid?.()}_SingleOfficeIPC_22a048a74f18eb85eb2281d23b44cc49`;
    writeFileSync(socket, '');
    removePipe('/tmp/profile/简 a');
    expect(existsSync(socket)).toBe(false);
  },
);
