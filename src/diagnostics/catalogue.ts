import { analysisMessages } from './messages/analysis.ts';
import { givenListMessages } from './messages/given-lists.ts';
import { inputMessages } from './messages/input.ts';
import { letterheadMessages } from './messages/letterheads.ts';
import { parsingMessages } from './messages/parsing.ts';
import { runMessages } from './messages/run.ts';
import { styleMessages } from './messages/styles.ts';
import { templateAuthoringMessages } from './messages/template-authoring.ts';
import { templateMessages } from './messages/templates.ts';
import { verificationMessages } from './messages/verification.ts';
import { writingMessages } from './messages/writing.ts';

/** Every message of the program, by its stable rule id. A new message is a new entry in the file of its room. */
export const catalogue = {
  ...inputMessages,
  ...runMessages,
  ...writingMessages,
  ...styleMessages,
  ...letterheadMessages,
  ...templateMessages,
  ...templateAuthoringMessages,
  ...parsingMessages,
  ...givenListMessages,
  ...analysisMessages,
  ...verificationMessages,
} as const;

/** The id of a message. */
export type RuleId = keyof typeof catalogue;

/** What a message needs to know; an empty object for those that need nothing. */
export type Detail<Id extends RuleId> = [Needs<Id>] extends [never] ? Record<never, never> : Needs<Id>;

type Needs<Id extends RuleId> = Parameters<(typeof catalogue)[Id]['message']>[0];
