/** Thrown where an archive does not hold what its directory says. */
export class ArchiveFault extends Error {}
