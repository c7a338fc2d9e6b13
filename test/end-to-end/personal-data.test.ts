import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../cli/in-process.ts';
import { SEEDS } from '../cli/jianbao.ts';
import { pdfPagesOf, squeezed } from './reading-back.ts';
import { seedsBriefing } from './seeds-briefing.ts';

/** Whom to call about seed 003. */
const CONTACT = ['殷加强', '13908257027'];

function expectNoContact(text: string): void {
  const words = squeezed(text);
  for (const secret of CONTACT) expect(words.includes(secret), secret).toBe(false);
}

test('the contact is there: the proofs below look for what could be printed', () => {
  const source = readFileSync(join(SEEDS, '003_c8307f480827a513.txt'), 'utf8');
  for (const secret of CONTACT) expect(source).toContain(secret);
});

describe('the contact at the end of a report reaches', () => {
  const briefing = seedsBriefing();

  test('no part of the DOCX', () => {
    for (const bytes of Object.values(unzipSync(briefing.docx))) {
      expectNoContact(strFromU8(bytes).replace(/<[^>]*>/g, ''));
    }
  });

  test('neither the text nor the metadata of the PDF', async () => {
    expectNoContact((await pdfPagesOf(briefing.pdf)).join(''));
    expectNoContact(Buffer.from(briefing.pdf).toString('latin1'));
  });

  test('not the evidence', () => expectNoContact(briefing.evidenceText));

  test('not what the commands print, for a person or as JSON', async () => {
    const runs = [
      briefing.generated,
      briefing.inspected,
      await inProcess(['inspect', 'seeds'], briefing.folder),
      await inProcess(
        ['generate', 'seeds', '-o', 'summarised', '--format', 'docx', '--json'],
        briefing.folder,
      ),
      await inProcess(['verify', `out/${briefing.stem}.docx`, '--json'], briefing.folder),
    ];
    for (const { code, out, told } of runs) {
      expect(code).toBe(0);
      expectNoContact(out);
      expectNoContact(told.join('\n'));
    }
  });
});
