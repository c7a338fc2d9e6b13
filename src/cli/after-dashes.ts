/**
 * The arguments without the mark `--`, behind which all are file names: those that begin with a dash get their
 * folder in front. yargs takes what stands behind the mark for no argument of the command.
 */
export function namesAfterDashes(args: readonly string[]): string[] {
  const mark = args.indexOf('--');
  if (mark === -1) return [...args];
  const names = args.slice(mark + 1).map((name) => (name.startsWith('-') ? `./${name}` : name));
  return [...args.slice(0, mark), ...names];
}
