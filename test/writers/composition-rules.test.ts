import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import {
  blankLines,
  signatureIndents,
  staysWithRowBelow,
  styleOfParagraph,
} from '../../src/writers/composition-rules.ts';
import { gridPitch } from '../../src/writers/geometry.ts';
import { gongwen } from './house-style.ts';

const paragraph = (role: Extract<Block, { type: 'paragraph' }>['role']): Block => ({
  type: 'paragraph',
  role,
  content: [],
});
const title: Block = { type: 'heading', level: 0, content: [] };

describe('the house style', () => {
  it('has the pitch of 22 lines in 225 mm', () => {
    expect(gridPitch(gongwen)).toBeCloseTo(28.99, 2);
  });

  it('has the date begin two characters to the right of the signature', () => {
    expect(signatureIndents('新华区司法局办公室', '2024年3月28日')).toEqual({ signature: 2, date: 2.5 });
  });

  it('has a date that is longer than its signature two characters in, and the signature moved to match', () => {
    expect(signatureIndents('司法局', '2024年3月28日')).toEqual({ signature: 7.5, date: 2 });
  });

  it('has blank lines below a title, below 附件1 and above annexes and signature, none on a new page', () => {
    expect(blankLines(title, paragraph('body'))).toBe(1);
    expect(blankLines(title, paragraph('byline'))).toBe(0);
    expect(blankLines(paragraph('annex-mark'), title)).toBe(1);
    expect(blankLines(paragraph('body'), paragraph('annex-list'))).toBe(1);
    expect(blankLines(paragraph('annex-list'), paragraph('annex-list'))).toBe(0);
    expect(blankLines(paragraph('body'), paragraph('signature'))).toBe(1);
    expect(blankLines(paragraph('signature'), paragraph('date'))).toBe(0);
    expect(blankLines(null, paragraph('signature'))).toBe(0);
  });

  it('leaves no lone row below the head of a table, on its first page or on its last', () => {
    const plain = { cells: [] };
    const together = (count: number) =>
      Array.from({ length: count }, (_, index) => staysWithRowBelow(Array(count).fill(plain), index));
    expect(together(1)).toEqual([false]);
    expect(together(2)).toEqual([true, false]);
    expect(together(5)).toEqual([true, false, false, true, false]);
  });

  it('sets further annexes under the first one’s number', () => {
    expect(styleOfParagraph(gongwen, 'annex-list', paragraph('body'))).toMatchObject({
      left: 5,
      firstLine: -3,
    });
    expect(styleOfParagraph(gongwen, 'annex-list', paragraph('annex-list'))).toMatchObject({
      left: 5,
      firstLine: 0,
    });
  });
});
