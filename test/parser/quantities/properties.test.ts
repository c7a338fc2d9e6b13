import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrinted, readQuantities } from '../../../src/parser/quantities/index.ts';
import { growsWithLength } from '../../processor-time.ts';

// Pieces that reports are made of, and the characters between which they go wrong.
const pieces = fc.constantFrom(
  ...'0123456789０１９.．,，、:：/-—～~至到%％‰+×·第前每近约超逾余多来几一二两三五九十百千万亿零点分之个件次场人名户家项条元成倍米小时“”《》()（）\n 　上以内下左右不足低于超过共召开自起统数年月日A',
);
const genreText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('For every text', () => {
  it('spans cut what is printed, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(genreText, anyText), (text) => {
        let last = 0;
        for (const { span, numberSpan, printed, value } of readQuantities(text)) {
          expect(text.slice(span.start, span.end)).toBe(printed);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(numberSpan.start).toBeGreaterThanOrEqual(span.start);
          expect(numberSpan.end).toBeGreaterThan(numberSpan.start);
          expect(numberSpan.end).toBeLessThanOrEqual(span.end);
          expect(Number.isFinite(value)).toBe(true);
          last = span.end;
        }
      }),
      { numRuns: 800 },
    );
  });

  it('the printed figure alone reads to the same quantity', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        for (const { span, numberSpan, ...quantity } of readQuantities(text))
          expect(readPrinted(quantity.printed)).toMatchObject(quantity);
      }),
      { numRuns: 800 },
    );
  });

  it('full-width digits and marks change no figure', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        const figures = (given: string) =>
          readQuantities(given).map(({ printed: _, ...quantity }) => quantity);
        expect(figures(fullWidth(text))).toEqual(figures(text));
      }),
      { numRuns: 800 },
    );
  });
});

describe('For every number', () => {
  const surroundings = fc.constantFrom(['受理', '件'], ['，共', '余件'], ['近', '人次'], ['超过', '%']);

  it('the value is the one that was printed, with or without thousands marks', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), surroundings, fc.boolean(), (value, [before, after], marks) => {
        const printed = marks ? value.toLocaleString('en-US') : String(value);
        expect(readQuantities(`${before}${printed}${after}。`)).toMatchObject([{ value, decimals: 0 }]);
      }),
    );
  });

  it('decimals times 万 give the exact decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (hundredths) => {
        const printed = (hundredths / 100).toFixed(2);
        expect(readQuantities(`挽回损失${printed}万元`)).toMatchObject([
          { value: hundredths * 100, decimals: 2, unitOfLastDigit: 100 },
        ]);
      }),
    );
  });

  it('Chinese numerals say the same as digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), (value) => {
        expect(readQuantities(`共${inChinese(value)}件`)).toMatchObject([{ value }]);
      }),
    );
  });
});

describe('Time grows with the length only', () => {
  const times = 48_000;
  it.each([
    ['a long run of digits', '1'.repeat(times)],
    ['a long run of 万', `1${'万'.repeat(times)}件`],
    ['a long Chinese numeral', '一千二百三十四万'.repeat(times / 8)],
    ['digits of Chinese numerals', `${'三'.repeat(times)}件`],
    ['endless thousands', `1${',234'.repeat(times / 4)}件`],
    ['endless chains of dashes', `1${'-2'.repeat(times / 2)}件`],
    ['endless chains of ordinals', `第1${'、2条'.repeat(times / 3)}`],
    ['compound powers', '1亿2万3千4百'.repeat(times / 8)],
    ['ranges that never end', '3至'.repeat(times / 2)],
    ['fractions of fractions', '三分之'.repeat(times / 3)],
    ['percentages of percentages', '百分之'.repeat(times / 3)],
    ['nested titles', `${'《'.repeat(times / 2)}${'》'.repeat(times / 2)}`],
    ['open quotations', '“1件'.repeat(times / 3)],
    ['blanks', ' '.repeat(times)],
    ['approximations', `20${'余'.repeat(times)}件`],
    ['small numerals behind cues', '累计三件'.repeat(times / 4)],
  ])('%s', (_, text) => {
    const work = (share: number) => void readQuantities(text.slice(0, share * text.length));
    expect(growsWithLength(work)).toBe(true);
  });
});

/** 12345 as 一万二千三百四十五. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const low = value % 10_000;
    const high = inChinese(Math.floor(value / 10_000));
    return `${high}万${low === 0 ? '' : low < 1000 ? `零${inChinese(low)}` : inChinese(low)}`;
  }
  let written = '';
  let gap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) gap = written !== '';
    else {
      written += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${name}`;
      gap = false;
    }
  }
  return written;
}
