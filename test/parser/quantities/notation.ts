import { type Quantity, readQuantities } from '../../../src/parser/quantities/index.ts';

const marks: Record<Quantity['qualifier'], string> = {
  exact: '',
  approximate: '约',
  'at-least': '≥',
  'at-most': '≤',
};

/** What is read in a phrase, for tables of examples: 近1600名 → “约1600名”, 80～90件 → “约80..90件”. */
export function reading(text: string): string {
  return readQuantities(text).map(notation).join(' ');
}

function notation({ qualifier, value, upper, measure }: Quantity): string {
  return `${marks[qualifier]}${value}${upper === null ? '' : `..${upper}`}${measure}`;
}
