import { describe, expect, it } from 'vitest';
import { derived, figure, quotation, reference } from '../../src/analysis/citation.ts';
import { makeReport } from './report-fixture.ts';

const report = makeReport({
  text: '一、成效\n全年受理复议案件75件,审结73件。\n联系电话：13900000000',
  observations: [{ indicator: 'litigation.cases', quote: '受理复议案件75件', printed: '75件' }],
  personal: ['13900000000'],
});
const [observation] = report.observations;

describe('citation', () => {
  it('gives a figure its sentence and line in the source', () => {
    const cited = figure(report, observation ?? { start: 0, end: 0 }, '75');
    expect(cited.text).toBe('75');
    expect(cited.evidence).toMatchObject({
      kind: 'figure',
      source: { path: report.source.path, line: 2, quote: '受理复议案件75件' },
    });
  });

  it('refuses a figure that does not stand in the words cited', () => {
    expect(() => figure(report, observation ?? { start: 0, end: 0 }, '76')).toThrow('does not stand in');
  });

  it('finds a figure whatever its width', () => {
    const wide = makeReport({ text: '受理７５件' });
    expect(figure(wide, { start: 0, end: 5 }, '75件').evidence.kind).toBe('figure');
  });

  it('prints a quotation in full-width marks and keeps the source’s own as proof', () => {
    const start = report.text.indexOf('全年');
    const cited = quotation(report, { start, end: start + 17 });
    expect(cited.text).toBe('全年受理复议案件75件，审结73件');
    expect(cited.evidence).toMatchObject({ source: { quote: '全年受理复议案件75件,审结73件' } });
  });

  it('refuses words that do not stand at the place given', () => {
    expect(() => reference(report, { quote: '受理76件', line: 2, span: { start: 5, end: 10 } })).toThrow(
      'is not what stands there',
    );
  });

  it('refuses to cite contacts', () => {
    const start = report.text.indexOf('联系');
    expect(() => quotation(report, { start, end: report.text.length })).toThrow('personal data');
  });

  it('accepts words of page furniture, which have a line and no span', () => {
    const trace = { quote: '成文日期：2024-03-04', line: 4, span: null };
    expect(figure(report, trace, '2024-03-04').evidence).toMatchObject({ source: { line: 4, span: null } });
  });

  it('needs a formula for what is computed', () => {
    expect(() => derived('3', '', [])).toThrow('formula');
  });
});
