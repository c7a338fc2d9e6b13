/** So little is lost in what the machine does beside it. */
const NEGLIGIBLE = 250;

/** The processor's time that some work takes, in milliseconds, whatever else the machine does. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Whether work on a text of full length takes no more than ten times that of a quarter of it: four times where time grows
 * with the length, sixteen times where it grows with its square. A bad moment of the machine is given a second try.
 */
export function growsWithLength(work: (share: number) => void): boolean {
  const holds = () => {
    const whole = processorTime(() => work(1));
    return whole < NEGLIGIBLE || whole < 10 * processorTime(() => work(1 / 4));
  };
  return holds() || holds();
}
