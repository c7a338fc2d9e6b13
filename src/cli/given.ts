/** What yargs hands over: a list where the option was given more than once. */
export type Given = string | readonly string[];

/** Of an option that is given more than once, the last one counts, as in most programs. */
export function last(given: Given): string {
  return typeof given === 'string' ? given : (given.at(-1) ?? '');
}
