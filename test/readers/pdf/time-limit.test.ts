import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { applyLimits } from '../../../src/readers/limits.ts';
import { content, pdfOf, pdfOfObjects } from './drawn-pdf.ts';
import { readBytes, textOf } from './report-content.ts';

afterAll(() => applyLimits({}));

test('a file that takes too long is ended with its thread, and the next one is read', async () => {
  applyLimits({ pdfSeconds: 2 });
  const packed = deflateSync(Buffer.alloc(120 * 1024 * 1024, 'q Q ')).toString('latin1');
  const endless = pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
  ]);
  const start = performance.now();
  const reading = await readBytes(endless);
  expect(reading.source === null && reading.refusal.message).toBe('PDF 读取时间超过上限（2秒），未读取。');
  expect(performance.now() - start).toBeLessThan(4000);
  expect(await textOf(pdfOf([content([{ text: '报告。', x: 112, y: 740 }])]))).toBe('报告。');
});
