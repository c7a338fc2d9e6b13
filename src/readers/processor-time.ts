/**
 * Seconds that the processor has given to this program. What a file costs is counted in these: on a busy machine
 * the clock runs on while nothing is done, and the same file would be read today and refused tomorrow.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
