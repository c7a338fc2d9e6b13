import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/verification/evidence-record.ts';
import { fold, foldedLetters } from '../../src/verification/folded-text.ts';
import { meaningOfDigits } from '../../src/verification/numbering.ts';
import { placeEntries } from '../../src/verification/placement.ts';

const RECORD: EvidenceRecord = {
  title: '综合简报',
  outputs: [],
  sources: [],
  uncited: ['于3月1日前报送'],
  evidence: [],
  tables: [],
};

/** The entries that are found in a text, and the figures that no entry proves. */
function placed(text: string, entries: readonly string[]) {
  const folded = fold(text);
  const { places, unproven } = placeEntries(
    folded,
    entries.map(foldedLetters),
    meaningOfDigits(folded, RECORD, []),
  );
  return {
    lost: entries.filter((_, index) => places[index] === null),
    unproven: unproven.map(({ start, end }) => folded.letters.slice(start, end)),
  };
}

describe('the entries of the evidence', () => {
  test('are found in order, whatever spaces and line breaks a layout has put between', () => {
    const text = '受理75件，审\n结 73 件，占 31.5 %。\n709起\t11697\n3731';
    expect(placed(text, ['75', '审结73件', '31.5%', '709起', '11697', '3731'])).toEqual({
      lost: [],
      unproven: [],
    });
  });

  test('stand there as whole figures only', () => {
    expect(placed('共175件、17.5件、75%、75万件', ['75'])).toMatchObject({
      lost: ['75'],
      unproven: ['175', '17.5', '75%', '75万'],
    });
    expect(placed('175\n75', ['75'])).toMatchObject({ lost: [] });
  });

  test('are not found in numbering: 附件4 proves no 4', () => {
    expect(placed('见附件4。\n表2 对照\n1. 甲\n（2）乙\n共5家', ['5'])).toEqual({ lost: [], unproven: [] });
    expect(placed('见附件4。共5家', ['4'])).toEqual({ lost: ['4'], unproven: ['5'] });
  });

  test('are not found in words that the evidence lists as no figures', () => {
    expect(placed('应于3月1日前报送，有3份', ['3'])).toEqual({ lost: [], unproven: [] });
    expect(placed('应于5月1日前报送，有3份', ['3'])).toEqual({ lost: [], unproven: ['5', '1'] });
  });

  test('that were altered are lost alone, however many stand near each other', () => {
    const entries = ['5', '4', '2020', '709起', '2022', '11697', '2023', '12178'];
    const text = '5家中有4家。甲（2020年）709起；乙（2022年）11697；丙（2023年）12178。';
    expect(placed(text.replace('11697', '11698'), entries)).toEqual({ lost: ['11697'], unproven: ['11698'] });
    expect(placed(text.replace('4家', '3家').replace('709', '907'), entries)).toEqual({
      lost: ['4', '709起'],
      unproven: ['3', '907'],
    });
    expect(placed(text.replace('12178', '1217'), entries)).toEqual({ lost: ['12178'], unproven: ['1217'] });
  });

  test('go on behind a passage that was cut or put in', () => {
    const entries = Array.from({ length: 120 }, (_, index) => String(1000 + index));
    const text = (numbers: readonly string[]) => numbers.map((number) => `受理${number}件`).join('，');
    const cut = [...entries.slice(0, 20), ...entries.slice(90)];
    expect(placed(text(cut), entries)).toEqual({ lost: entries.slice(20, 90), unproven: [] });
    const added = [...entries.slice(0, 20), '7', '8', '9', ...entries.slice(20)];
    expect(placed(text(added), entries)).toEqual({ lost: [], unproven: ['7', '8', '9'] });
  });
});
