import { setFlagsFromString } from 'node:v8';

/**
 * A run of a few seconds ends before code that the compiler optimises for speed has paid for its compilation,
 * which competes for the same two cores: half of the processor time went there. Code that runs long enough (a
 * thousand reports) is still optimised, only later. To be imported before everything else.
 */
setFlagsFromString('--interrupt-budget=1000000');
