/** A copy with a few bytes changed and sometimes its end cut off; the same seed gives the same copy. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const copy = Uint8Array.from(bytes);
  const changes = 1 + Math.floor(next() * 8);
  for (let change = 0; change < changes; change += 1) {
    copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  }
  return next() < 0.2 ? copy.subarray(0, Math.floor(next() * copy.length)) : copy;
}
