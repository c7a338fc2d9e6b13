const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const LOWERED = [...'₀₁₂₃₄₅₆₇₈₉'];

/** Digits above the line, as in km²: the mark of a note behind a figure must not become a digit of it. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}

/** Digits below the line, as in PM₂. */
export function lowered(text: string): string {
  return text.replace(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit);
}
