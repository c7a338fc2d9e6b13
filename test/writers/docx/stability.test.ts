import { afterEach, expect, test, vi } from 'vitest';
import { writeDocx } from '../in-house-style.ts';
import { everyKind } from './every-kind.ts';
import { part } from './package-reader.ts';

const { TZ: zone, LC_ALL: locale } = process.env;

afterEach(() => {
  vi.useRealTimers();
  restore('TZ', zone);
  restore('LC_ALL', locale);
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

test('The same document gives the same bytes on another day, in another time zone and locale.', async () => {
  const first = await writeDocx(everyKind);
  process.env.TZ = 'Pacific/Auckland';
  process.env.LC_ALL = 'tr_TR.UTF-8';
  vi.useFakeTimers({ now: new Date('2031-07-01T23:59:59Z'), toFake: ['Date'] });
  const second = await writeDocx(everyKind);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test('The properties name the document, its own date and the product, and no person.', async () => {
  const core = part((await writeDocx(everyKind)).bytes, 'docProps/core.xml');
  const properties = core.children.map(
    (child) => 'name' in child && [child.name, 'text' in child && child.text],
  );
  expect(properties).toEqual([
    ['dc:title', '法治政府建设情况简报 <2024> & 其他'],
    ['dc:subject', '区域综合简报'],
    ['dc:creator', 'jianbao'],
    ['cp:keywords', '法治政府；年度报告'],
    ['cp:lastModifiedBy', 'jianbao'],
    ['cp:revision', '1'],
    ['dcterms:created', '2025-03-31T00:00:00Z'],
    ['dcterms:modified', '2025-03-31T00:00:00Z'],
    ['dc:language', 'zh-CN'],
  ]);
});

test('A date that is none is refused.', async () => {
  const undated = { ...everyKind, properties: { ...everyKind.properties, date: '去年' } };
  await expect(writeDocx(undated)).rejects.toThrow(RangeError);
});
