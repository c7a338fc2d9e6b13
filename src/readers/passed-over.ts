/** What systems and editors leave in folders. Names that begin with a dot are passed over as well. */
const LITTER = /^(?:\.|~\$|~.*\.tmp$|thumbs\.db$|desktop\.ini$|__macosx$)/i;
const EVIDENCE = '.evidence.json';

/**
 * Tells, of the names in one folder, which are no reports: what systems leave behind, and briefings of an
 * earlier run, which stand beside their evidence.
 */
export function passedOver(names: readonly string[]): (name: string) => boolean {
  const stems = names
    .filter((name) => name.endsWith(EVIDENCE))
    .map((name) => name.slice(0, -EVIDENCE.length));
  return (name) => LITTER.test(name) || stems.some((stem) => name.startsWith(`${stem}.`));
}
