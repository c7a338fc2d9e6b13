import type { Citation } from '../../model/document.ts';
import type { Evidence, SourceReference } from '../../model/evidence.ts';
import type { Attributes } from './markup.ts';

/** A citation on the page: its place there and its entry in the list of sources. */
export interface PlacedCitation {
  readonly id: string;
  readonly entry: string;
  readonly evidence: Evidence;
}

/** Numbers the citations as they are printed, and remembers which entry each leads to. */
export class Citations {
  readonly #evidence: readonly Evidence[];
  readonly #placed = new Map<number, string[]>();
  #count = 0;

  constructor(evidence: readonly Evidence[]) {
    this.#evidence = evidence;
  }

  /** @throws RangeError if the citation's evidence is not the document's */
  place({ evidence: index, text }: Citation): PlacedCitation {
    const evidence = this.#evidence[index];
    if (evidence === undefined) throw new RangeError(`no evidence ${index} for ${JSON.stringify(text)}`);
    this.#count += 1;
    const id = `c-${this.#count}`;
    this.#placed.set(index, [...(this.#placed.get(index) ?? []), id]);
    return { id, entry: entryId(index), evidence };
  }

  /** Every evidence with the citations that lead to it. */
  entries(): { readonly id: string; readonly evidence: Evidence; readonly citedAt: readonly string[] }[] {
    return this.#evidence.map((evidence, index) => ({
      id: entryId(index),
      evidence,
      citedAt: this.#placed.get(index) ?? [],
    }));
  }
}

const entryId = (index: number): string => `s-${index + 1}`;

/** The proof as attributes, which a program can read and the style sheet shows beside the citation. */
export function proofAttributes(evidence: Evidence): Attributes {
  const source = soleSource(evidence);
  return {
    'data-kind': evidence.kind,
    'data-formula': evidence.kind === 'derived' ? evidence.formula : null,
    'data-inputs': source === null && evidence.kind === 'derived' ? evidence.inputs.length : null,
    'data-file': source?.path ?? null,
    'data-line': source?.line ?? null,
    'data-quote': source?.quote ?? null,
  };
}

/** Where the proof rests on one place only. */
function soleSource(evidence: Evidence): SourceReference | null {
  if (evidence.kind !== 'derived') return evidence.source;
  const [first, ...others] = evidence.inputs;
  return first !== undefined && others.length === 0 ? first : null;
}
