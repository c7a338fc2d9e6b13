import { deflateSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { applyLimits } from '../../../src/readers/limits.ts';
import { withPdf } from '../../../src/readers/pdf/engine.ts';
import { content, pdfOf, pdfOfObjects } from './drawn-pdf.ts';
import { readBytes, textOf } from './report-content.ts';

afterEach(() => applyLimits({}));

const packed = deflateSync(Buffer.alloc(120 * 1024 * 1024, 'q Q ')).toString('latin1');
const endless = pdfOfObjects([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
]);

test.each([
  [{ pdfPageSeconds: 1 }, 'PDF 一页的读取时间超过上限（1秒），未读取。'],
  [{ pdfSeconds: 1 }, 'PDF 读取时间超过上限（1秒），未读取。'],
])(
  'a file that takes longer than %o is ended with its thread, and the next one is read',
  async (limit, message) => {
    applyLimits(limit);
    const reading = await readBytes(endless);
    expect(reading.source === null && reading.refusal.message).toBe(message);
    applyLimits({});
    expect(await textOf(pdfOf([content([{ text: '报告。', x: 112, y: 740 }])]))).toBe('报告。');
  },
);

test('a page that is never answered is ended as well', async () => {
  applyLimits({ pdfPageSeconds: 1 });
  const sound = pdfOf([content([{ text: '报告。', x: 112, y: 740 }])]);
  await expect(withPdf(sound, () => new Promise(() => {}))).rejects.toThrow('PDF 一页的读取时间');
});
