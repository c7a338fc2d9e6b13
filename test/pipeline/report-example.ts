import type { Report } from '../../src/model/report.ts';

/** A report that says nothing, but for what a test is about. */
export function report(fields: Partial<Report>): Report {
  return {
    schema: 'jianbao/report@1',
    id: 'r1',
    source: { path: 'in/a.txt', format: 'txt', encoding: 'utf-8', sha256: 'aa' },
    relevant: true,
    setAside: null,
    duplicateOf: null,
    text: '',
    title: null,
    issuer: null,
    year: null,
    period: 'year',
    documentNumber: null,
    addressee: null,
    signer: null,
    dates: { signed: null, published: null, printed: null },
    traces: {
      title: null,
      issuer: null,
      year: null,
      yearInferred: false,
      signed: null,
      published: null,
      printed: null,
    },
    sections: [],
    shortcomings: [],
    priorities: [],
    observations: [],
    checks: [],
    personal: [],
    diagnostics: [],
    ...fields,
  };
}
