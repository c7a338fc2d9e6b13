import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newFolder, remove } from '../../temporary-folder.ts';

/** A real browser for the tests: Debian's Chromium, or the one that CHROMIUM names. */
const program = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
);

export const noBrowser = program === undefined;
const whyNoBrowser = 'needs Chromium: install it, or name its program in CHROMIUM';

const fonts = fileURLToPath(new URL('../../../fonts', import.meta.url));

/** Starts it with the fonts of the project and no others, so that lines break alike on every machine. */
export async function startBrowser(folder: string): Promise<Browser> {
  if (program === undefined) throw new Error(whyNoBrowser);
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  mkdirSync(join(folder, 'cache'), { recursive: true });
  return await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: configuration },
  });
}

/** Has a browser for the tests of a group; those are skipped where there is none. */
export function withBrowser(): { readonly browser: () => Browser; readonly folder: string } {
  let browser: Browser | undefined;
  const folder = newFolder();
  beforeAll(async () => {
    if (!noBrowser) browser = await startBrowser(folder);
  });
  afterAll(async () => {
    await browser?.close();
    remove(folder);
  });
  beforeEach(({ skip }) => skip(noBrowser, whyNoBrowser));
  return {
    browser: () => {
      if (browser === undefined) throw new Error('the tests of the group have not begun');
      return browser;
    },
    folder,
  };
}

export interface Opened {
  readonly page: Page;
  /** What the page asked for and what the browser complained of. */
  readonly noticed: readonly string[];
}

/** Opens a file in a window of that size, in CSS pixels; a narrow one is a telephone. */
export async function openFile(
  browser: Browser,
  folder: string,
  bytes: Uint8Array,
  viewport = { width: 1200, height: 900 },
): Promise<Opened> {
  const path = join(folder, `${viewport.width}.html`);
  writeFileSync(path, bytes);
  const narrow = viewport.width < 600;
  const page = await browser.newPage({ viewport, isMobile: narrow, hasTouch: narrow });
  const noticed: string[] = [];
  const address = String(pathToFileURL(path));
  page.on('request', (request) => {
    if (request.url() !== address) noticed.push(request.url());
  });
  page.on('console', (message) => noticed.push(message.text()));
  await page.goto(address);
  return { page, noticed };
}

/** What the browser prints, by the page sizes of the file itself. */
export async function printed(browser: Browser, folder: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { page } = await openFile(browser, folder, bytes);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return new Uint8Array(pdf);
}
