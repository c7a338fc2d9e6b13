import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { foldWidths } from '../../src/analysis/print-form.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Cited, Name, SourceReference } from '../../src/model/evidence.ts';
import type { Report } from '../../src/model/report.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { countyDepartment, makeReport } from './report-fixture.ts';

/** The kinds of leaf that could be printed without proof. */
type Unproven<T> = T extends Cited | Name | boolean | null | undefined
  ? never
  : T extends string
    ? string extends T
      ? 'string'
      : never
    : T extends number
      ? 'number'
      : T extends readonly (infer Item)[]
        ? Unproven<Item>
        : { [Key in keyof T]: Unproven<T[Key]> }[keyof T];

const HEADINGS = { done: '一、成效', gaps: '二、不足', plan: '三、安排' } as const;

/** A report put together from a few numbers, with every kind of fact in it. */
function assembled(issuer: string, figures: readonly number[], bureau: boolean): Report {
  const [cases = 0, filed = 0, items = 0] = figures;
  const done = `共有298项许可；全年调解案件${cases}件,报备文件${filed}件次, 南坪镇司法所创建成全市首批“枫桥式”司法所。`;
  const gaps = '一是证据意识 不强。二是普法单一,形式(内容)陈旧。';
  const text = `${issuer}2022年报告\n${HEADINGS.done}\n${done}\n${HEADINGS.gaps}\n${gaps}\n${HEADINGS.plan}\n${items}件化解积案。\n2023-02-28 电话13900000000`;
  return makeReport({
    text,
    issuer: bureau ? countyDepartment(issuer, '司法局') : issuer,
    title: `${issuer}2022年报告`,
    signed: { iso: '2023-02-28', words: '2023-02-28' },
    sections: [
      { heading: HEADINGS.done, roles: ['achievements'] },
      { heading: HEADINGS.gaps, roles: ['shortcomings'] },
      { heading: HEADINGS.plan, roles: ['plan'] },
    ],
    shortcomings: [['证据意识 不强', 'evidence'], ['普法单一,形式(内容)陈旧']],
    priorities: [[`${items}件化解积案`, 'petition', 'evidence']],
    observations: [
      { indicator: 'mediation.cases', quote: `调解案件${cases}件`, printed: `${cases}件` },
      { indicator: 'normative.filed', quote: `报备文件${filed}件次`, printed: `${filed}件次` },
      { indicator: 'permit.items', quote: '298项许可', printed: '298项', scope: 'area' },
    ],
    checks: [
      {
        verdict: filed > cases ? 'inconsistent' : 'consistent',
        message: '件数核对',
        quote: gaps.slice(0, 9),
      },
    ],
    personal: ['13900000000'],
  });
}

const reports = fc
  .uniqueArray(fc.constantFrom('南岸区', '武隆区', '巴南区', '潼南区'), { minLength: 1 })
  .chain((issuers) =>
    fc.tuple(
      ...issuers.map((issuer) =>
        fc
          .tuple(fc.array(fc.nat(20000), { minLength: 3, maxLength: 3 }), fc.boolean())
          .map(([figures, bureau]) => assembled(issuer, figures, bureau)),
      ),
    ),
  );

/** Every Cited inside a value, wherever it stands. */
function citedIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('evidence' in value) return [value as Cited];
  return Object.values(value).flatMap(citedIn);
}

const referencesOf = ({ evidence }: Cited): readonly SourceReference[] =>
  evidence.kind === 'derived' ? evidence.inputs : [evidence.source];

describe('a briefing', () => {
  it('has no number and no free string by its type', () => {
    expectTypeOf<Unproven<{ count: number; text: string }>>().toEqualTypeOf<'number' | 'string'>();
    expectTypeOf<Unproven<Briefing>>().toBeNever();
  });

  it('slices every citation back to its source', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const byId = new Map(all.map((report) => [report.id, report]));
        const cited = citedIn(analyse(all, lexicon, plain).briefing);
        expect(cited.length).toBeGreaterThan(30);
        for (const one of cited) {
          expect(one.text).toBe(one.evidence.text);
          for (const { report, span, quote, line } of referencesOf(one)) {
            const { text = '' } = byId.get(report) ?? {};
            expect(text.slice(span?.start, span?.end)).toBe(quote);
            expect(line === null || (text.split('\n')[line - 1] ?? '').length > 0).toBe(true);
            expect(quote).not.toContain('13900000000');
            if (one.evidence.kind !== 'derived') expect(foldWidths(quote)).toContain(foldWidths(one.text));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the same in whatever order the reports come', () => {
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(analyse(shuffled, lexicon, plain)).toEqual(analyse(all, lexicon, plain));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves the reports as they were', () => {
    const report = assembled('南岸区', [3, 2, 1], false);
    const before = structuredClone(report);
    analyse([report], lexicon, plain);
    expect(report).toEqual(before);
  });
});
