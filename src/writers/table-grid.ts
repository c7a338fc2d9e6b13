/**
 * Divides a width among columns by their weights: whole units whose sum is exactly the width, so that
 * no writer is left with a ragged edge. Every column gets at least one unit.
 *
 * @param weights shares; a weight that is not a positive number counts as the smallest that is
 * @param width whole units to divide: twips in both the DOCX and the PDF
 * @throws RangeError if the width has fewer units than there are columns, or is not whole
 */
export function columnWidths(weights: readonly number[], width: number): number[] {
  if (!Number.isInteger(width) || width < weights.length) {
    throw new RangeError(`cannot divide ${width} units among ${weights.length} columns`);
  }
  const usable = weights.filter((weight) => Number.isFinite(weight) && weight > 0);
  const smallest = usable.length > 0 ? Math.min(...usable) : 1;
  const shares = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : smallest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  // Rounding the running edge instead of each width keeps the sum exact.
  const spare = width - weights.length;
  let running = 0;
  let edge = 0;
  return shares.map((share) => {
    running += share;
    const next = Math.round((running / total) * spare);
    const own = next - edge + 1;
    edge = next;
    return own;
  });
}
