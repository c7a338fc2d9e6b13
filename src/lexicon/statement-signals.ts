import { listOf, readLexiconData, textsOf } from './data-file.ts';
import { compilePhrases } from './phrase.ts';

/** Expressions for the words that steer the reading of shortcomings and priorities. */
export interface StatementSignals {
  readonly planLeadIn: RegExp;
  readonly closer: RegExp;
  readonly remedy: RegExp;
  readonly listOpening: RegExp;
  readonly listEnding: RegExp;
  readonly leadIn: RegExp;
}

let loaded: StatementSignals | undefined;

/** The signals, read once. Throws where the data file is broken. */
export function loadStatementSignals(): StatementSignals {
  loaded ??= readLexiconData('statement-signals.yaml', (data) => {
    const signal = (list: string) =>
      compilePhrases(listOf(data, list).flatMap((entry) => textsOf(entry, 'phrases')));
    return {
      planLeadIn: signal('planLeadIns'),
      closer: signal('closers'),
      remedy: signal('remedies'),
      listOpening: signal('listOpenings'),
      listEnding: signal('listEndings'),
      leadIn: signal('leadIns'),
    };
  });
  return loaded;
}
