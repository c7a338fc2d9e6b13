import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/readers/encoding.ts';
import { bytesIn } from './legacy-bytes.ts';

const REPORT =
  '潼南区城市管理局关于2023年法治政府建设情况的报告\n一、主要举措和成效\n（一）办理行政复议案件23件，纠错率17.39%。\n';
const TRADITIONAL =
  '市政府關於二零二三年法治政府建設情況的報告。辦理行政復議案件，開展執法檢查，解決群眾問題。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
};

describe('the encoding of a text file', () => {
  test('UTF-8 is certain, with and without its mark', () => {
    expect(decode(utf8(REPORT), null)).toEqual({ text: REPORT, encoding: 'utf-8', certainty: 'certain' });
    expect(decode(utf8(`\uFEFF${REPORT}`), null)).toEqual({
      text: REPORT,
      encoding: 'utf-8',
      certainty: 'certain',
    });
  });

  test.each(['le', 'be'] as const)('UTF-16 %s is known by its mark', (order) => {
    expect(decode(utf16(`\uFEFF${REPORT}`, order), null)).toEqual({
      text: REPORT,
      encoding: `utf-16${order}`,
      certainty: 'certain',
    });
  });

  test.each(['le', 'be'] as const)('UTF-16 %s without a mark is guessed from its zero bytes', (order) => {
    expect(decode(utf16(REPORT, order), null)).toEqual({
      text: REPORT,
      encoding: `utf-16${order}`,
      certainty: 'guessed',
    });
  });

  test('GB 18030 is guessed where UTF-8 fails', () => {
    expect(decode(bytesIn('gb18030', REPORT), null)).toEqual({
      text: REPORT,
      encoding: 'gb18030',
      certainty: 'guessed',
    });
  });

  test('Big5 is preferred only where it fits clearly better', () => {
    expect(decode(bytesIn('big5', TRADITIONAL), null)).toMatchObject({ text: TRADITIONAL, encoding: 'big5' });
    expect(decode(bytesIn('gb18030', TRADITIONAL), null)).toMatchObject({
      text: TRADITIONAL,
      encoding: 'gb18030',
    });
  });

  test('every seed keeps its text through GB 18030', () => {
    const seeds = ['000_12e6d6dd25f65f05', '003_c8307f480827a513'];
    for (const seed of seeds) {
      const text = readFileSync(new URL(`../../seeds/${seed}.txt`, import.meta.url), 'utf8');
      const known = [...text].filter((character) => character !== '\uFEFF').join('');
      expect(decode(bytesIn('gb18030', known), null)?.text).toBe(known);
    }
  });

  test('one bad byte makes UTF-8 doubtful, it does not turn it into something else', () => {
    const bytes = utf8(REPORT.repeat(5));
    bytes[100] = 0xff;
    const decoded = decode(bytes, null);
    expect(decoded).toMatchObject({ encoding: 'utf-8', certainty: 'doubtful' });
    expect(decoded?.text).toContain('办理行政复议案件23件');
  });

  test('UTF-8 that breaks off inside a character loses that character alone', () => {
    expect(decode(utf8('法治政府建设').subarray(0, -1), null)).toEqual({
      text: '法治政府建',
      encoding: 'utf-8',
      certainty: 'truncated',
    });
  });

  test('what the user says outranks mark and guess', () => {
    expect(decode(bytesIn('gb18030', '〇'), 'gb18030')).toMatchObject({ text: '〇', certainty: 'certain' });
    expect(decode(utf8('法治'), 'gb18030')).toMatchObject({ encoding: 'gb18030' });
  });

  test('noise is no text', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => 128 + ((at * 7919 + ((at * at) % 251)) % 128));
    expect(decode(noise, null)).toBeNull();
  });
});
