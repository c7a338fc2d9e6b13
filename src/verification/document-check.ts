import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { differenceIn } from './difference.ts';
import type { EvidenceRecord, RecordedEvidence } from './evidence-record.ts';
import { type FoldedText, fold, foldedLetters, passage } from './folded-text.ts';
import { meaningOfDigits } from './numbering.ts';
import { placeEntries, type Stretch } from './placement.ts';

/** A delivered document as it was read back. */
export interface DeliveredDocument {
  readonly file: string;
  readonly text: string;
  /** Where a table's head stands once more, in letters of the folded text. */
  readonly repeated: readonly Stretch[];
  /** The file is not the one that was written. */
  readonly edited: boolean;
}

/** What became of the evidence's entries in a document. */
export interface DocumentCheck {
  /** Indices of the entries that no longer stand where they stood. */
  readonly lost: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many letters before a place tell a reader where it is. */
const CONTEXT = 14;
const OPENING = 20;
/** More entries than these, lost in one place, are a passage that was cut. */
const WORTH_TELLING = 6;

/** Whether every figure and quotation of the evidence stands in a document, in the order of printing. */
export function checkDocument(document: DeliveredDocument, record: EvidenceRecord): DocumentCheck {
  const folded = fold(document.text);
  const meaning = meaningOfDigits(folded, record, document.repeated);
  const entries = record.evidence.map(({ text }) => foldedLetters(text));
  const { places, unproven } = placeEntries(folded, entries, meaning);

  const lost = new Set<number>();
  const told = new Set<Stretch>();
  const diagnostics: Diagnostic[] = [];
  for (const { first, entries: missing, gap } of gapsOf(places, record, folded)) {
    missing.forEach((_, offset) => {
      lost.add(first + offset);
    });
    const instead = unproven.filter((figure) => within(figure, gap));
    if (missing.length > WORTH_TELLING && instead.length < missing.length / 2) {
      diagnostics.push(lostPassage(missing, document, folded, gap));
      continue;
    }
    for (const entry of missing) {
      const figure = entry.kind === 'quotation' ? undefined : instead.find((stretch) => !told.has(stretch));
      if (figure !== undefined) told.add(figure);
      diagnostics.push(lostEntry(entry, document, folded, gap, figure ?? null));
    }
    if (missing.some(({ kind }) => kind === 'quotation')) for (const figure of instead) told.add(figure);
  }
  // As it was written, a document has no figure without proof but in names: there is nothing to tell.
  const strays = document.edited ? unproven.filter((figure) => !told.has(figure)) : [];
  for (const stray of strays) {
    const figure = passage(folded, stray.start, stray.end);
    const context = passage(folded, stray.start - CONTEXT, stray.start);
    diagnostics.push(diagnose('printed-without-proof', { figure, context }, { file: document.file }));
  }
  return { lost, diagnostics };
}

function lostEntry(
  { kind, text, places }: RecordedEvidence,
  { file }: DeliveredDocument,
  folded: FoldedText,
  gap: Stretch,
  instead: Stretch | null,
): Diagnostic {
  const [source] = places;
  const origin = source === undefined ? '' : placeName(source);
  if (kind === 'quotation') {
    const difference = differenceIn(text, folded, gap.start, gap.end);
    return difference === null
      ? diagnose('printed-quotation-missing', { opening: opening(text), origin }, { file })
      : diagnose('printed-quotation-differs', { ...difference, origin }, { file });
  }
  const context = passage(folded, (instead?.start ?? gap.start) - CONTEXT, instead?.start ?? gap.start);
  return instead === null
    ? diagnose('printed-figure-missing', { figure: text, context, origin }, { file })
    : diagnose(
        'printed-figure-differs',
        { figure: text, found: wholeFigure(text, folded, instead), context, origin },
        { file },
      );
}

/** With the unit, where the figure that should stand there has it: 11698件 for 11697件. */
function wholeFigure(expected: string, folded: FoldedText, { start, end }: Stretch): string {
  const unit = /\D*$/.exec(foldedLetters(expected))?.[0] ?? '';
  const isFollowed = folded.letters.startsWith(unit, end);
  return passage(folded, start, isFollowed ? end + unit.length : end);
}

/** A place in a source for a reader: seeds/a.txt:24. */
function placeName({ path, line }: { readonly path: string; readonly line: number | null }): string {
  return line === null ? path : `${path}:${line}`;
}

/** Entries in a row that are lost, and the stretch of the document between their neighbours. */
interface Gap {
  readonly first: number;
  readonly entries: readonly RecordedEvidence[];
  readonly gap: Stretch;
}

function gapsOf(
  places: readonly (Stretch | null)[],
  { evidence }: EvidenceRecord,
  folded: FoldedText,
): Gap[] {
  const gaps: Gap[] = [];
  let first = 0;
  let start = 0;
  for (const [index, place] of [...places, { start: folded.letters.length, end: 0 }].entries()) {
    if (place === null) continue;
    if (index > first) {
      gaps.push({ first, entries: evidence.slice(first, index), gap: { start, end: place.start } });
    }
    first = index + 1;
    start = place.end;
  }
  return gaps;
}

/** Where a whole passage is gone, it is told once. */
function lostPassage(
  missing: readonly RecordedEvidence[],
  { file }: DeliveredDocument,
  folded: FoldedText,
  gap: Stretch,
): Diagnostic {
  const [first, last] = [missing[0]?.text ?? '', missing.at(-1)?.text ?? ''];
  const context = passage(folded, gap.start - CONTEXT, gap.start);
  const detail = { context, count: missing.length, first: opening(first), last: opening(last) };
  return diagnose('printed-passage-missing', detail, { file });
}

/** The first words of a quotation. */
function opening(text: string): string {
  return text.length > OPENING ? `${text.slice(0, OPENING)}……` : text;
}

const within = (inner: Stretch, outer: Stretch): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
