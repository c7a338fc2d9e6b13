import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Preview, startPreview } from '../../src/preview.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withBrowser } from '../writers/html/browser.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MANIFEST = 'label: 试\ndescription: 试\nsubject: 试\n';
const MAIN = '<title>题</title><p>甲{{coverage.included}}份</p>{{#each sources}}<p>{{file}}</p>{{/each}}';
const REPORT = [
  '武隆区人民政府关于2022年度法治政府建设情况的报告',
  '一、主要举措和成效',
  '收到行政复议申请12件，受理9件，不予受理3件。',
  '二、存在的不足',
  '一是基层执法力量不足。',
  '三、2023年工作安排',
  '一是配强基层执法力量。',
].join('\n');

/** A preview of one report by a small template, until the test is over. */
async function previewed(main = MAIN) {
  const folder = temporaryFolder({
    't/template.yaml': MANIFEST,
    't/main.hbs': main,
    '报告/a.txt': REPORT,
  });
  const preview = await startPreview({
    inputs: [join(folder, '报告')],
    encoding: null,
    template: join(folder, 't'),
    title: null,
    year: null,
    port: 0,
    sourceDateEpoch: null,
  });
  if (!('address' in preview)) throw new Error(JSON.stringify(preview));
  onTestFinished(() => preview.close());
  const write = (path: string, words: string) => writeFileSync(join(folder, path), words);
  return { preview, folder, write, address: preview.address };
}

/** The status that a request gets. */
function status(address: string, path: string, host?: string, method = 'GET'): Promise<number> {
  const url = new URL(path, address);
  const headers = host === undefined ? {} : { host };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the preview', () => {
  test('lets in who knows the address, by the literal host, and nobody else', async () => {
    const { address } = await previewed();
    const { port, pathname } = new URL(address);
    expect(await status(address, pathname)).toBe(200);
    expect(await status(address, '/')).toBe(403);
    expect(await status(address, '/page')).toBe(403);
    expect(await status(address, `/${'A'.repeat(32)}/page`)).toBe(403);
    expect(await status(address, pathname, `localhost:${port}`)).toBe(403);
    expect(await status(address, pathname, `evil.example:${port}`)).toBe(403);
    expect(await status(address, pathname, undefined, 'POST')).toBe(403);
    expect(await status(address, `${pathname}../../etc/passwd`)).toBe(403);
    expect(await status(address, `${pathname}download/exe`)).toBe(404);
  });

  test('forbids the page all scripts and all loading, and is kept by nobody', async () => {
    const { address } = await previewed();
    const page = await fetch(`${address}page`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; style-src");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(address)).headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(await (await fetch(address)).text()).not.toMatch(/https?:/);
  });

  test('offers DOCX and PDF under the name of the briefing', async () => {
    const { address } = await previewed();
    const docx = await fetch(`${address}download/docx`);
    expect(docx.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E9%A2%98.docx");
    expect(new TextDecoder().decode((await docx.arrayBuffer()).slice(0, 2))).toBe('PK');
    const pdf = await fetch(`${address}download/pdf`);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 4))).toBe('%PDF');
  });

  test('without a good page there is none, nor a download', async () => {
    const { address } = await previewed('<title>题</title>{{ghost}}');
    expect(await status(address, `${new URL(address).pathname}page`)).toBe(404);
    expect(await status(address, `${new URL(address).pathname}download/pdf`)).toBe(404);
  });

  test('does not begin with a template that is not there, or on a port that is taken', async () => {
    const { address } = await previewed();
    const asked = { inputs: [], encoding: null, title: null, year: null, sourceDateEpoch: null };
    expect(await startPreview({ ...asked, template: 'nowhere', port: 0 })).toMatchObject([
      { rule: 'unknown-template' },
    ]);
    const taken = Number(new URL(address).port);
    expect(await startPreview({ ...asked, template: 'regional', port: taken })).toMatchObject([
      { rule: 'preview-port' },
    ]);
  });
});

describe('in a real browser', () => {
  const { browser } = withBrowser();

  /** Opens the preview; `noticed` is what went elsewhere and what the browser complained of. */
  async function opened({ address }: Pick<Preview, 'address'>) {
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const noticed: string[] = [];
    page.on('request', (sent) => {
      if (!sent.url().startsWith(address)) noticed.push(sent.url());
    });
    page.on('console', (message) => noticed.push(message.text()));
    page.on('pageerror', (error) => noticed.push(error.message));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return { page, noticed };
  }
  const version = (page: Page, number: number) =>
    page.waitForFunction(`Number(document.body.dataset.version) >= ${number}`);
  const words = (page: Page) => page.frameLocator('iframe').locator('main');

  test('what is changed is shown: template, reports, corrections', async () => {
    const shown = await previewed();
    const { page, noticed } = await opened(shown);
    await words(page).getByText('甲1份').waitFor();
    shown.write('t/main.hbs', MAIN.replace('甲', '共'));
    await words(page).getByText('共1份').waitFor();
    shown.write('报告/b.txt', REPORT.replaceAll('武隆区', '南岸区').replaceAll('12件', '13件'));
    await words(page).getByText('共2份').waitFor();
    shown.write(
      '报告/corrections.yaml',
      '- report: 报告/b.txt\n  exclude: true\n  who: 张三\n  why: 征求意见稿\n',
    );
    await words(page).getByText('共1份').waitFor();
    expect(noticed).toEqual([]);
  });

  test('an error stands above the last good page, and goes when it is mended', async () => {
    const shown = await previewed();
    const { page, noticed } = await opened(shown);
    await version(page, 1);
    shown.write('t/main.hbs', `${MAIN}\n<p>乙{{<b>}}</p>\n<h9>丙</h9>`);
    await page.locator('#faults li').first().waitFor();
    expect(await page.locator('#faults').textContent()).toContain('t/main.hbs:2');
    expect(await words(page).textContent()).toContain('甲1份');
    shown.write('t/main.hbs', MAIN.replace('甲', '丁'));
    await words(page).getByText('丁1份').waitFor();
    expect(await page.locator('#faults').isVisible()).toBe(false);
    rmSync(join(shown.folder, 't', 'main.hbs'));
    await page.locator('#faults li').first().waitFor();
    expect(await words(page).textContent()).toContain('丁1份');
    expect(noticed).toEqual([]);
  });

  test('what begins with errors is shown when they are mended', async () => {
    const shown = await previewed('<title>题</title>{{ghost}}');
    const { page } = await opened(shown);
    await page.locator('#faults li').first().waitFor();
    expect(await page.locator('iframe').isVisible()).toBe(false);
    shown.write('t/main.hbs', MAIN);
    await words(page).getByText('甲1份').waitFor();
  });
});

test('on the command line it tells the address and ends at once with Ctrl+C', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'preview', '--no-open', '--json']);
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (bytes) => resolve(String(bytes)));
  });
  const { address } = JSON.parse(line);
  expect(await status(address, new URL(address).pathname)).toBe(200);
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'exit');
  expect([code, signal]).toEqual([0, null]);
});
