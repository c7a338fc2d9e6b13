import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const millimetres = 25.4 / 72;

/** A filled rectangle in colour, as a browser prints a rule; in millimetres from the page's upper left corner. */
export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly color: string;
}

/** Scale and shift along both axes: a browser turns nothing. */
interface Place {
  readonly scale: readonly [number, number];
  readonly shift: readonly [number, number];
}

/** The filled rectangles of a page, from top to bottom. */
export async function readBars(bytes: Uint8Array, number: number): Promise<Bar[]> {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const page = await file.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [, , , height = 0] = page.view;
  await file.destroy();
  const bars: Bar[] = [];
  const saved: Place[] = [];
  let place: Place = { scale: [1, 1], shift: [0, 0] };
  let color = '';
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.save) saved.push(place);
    if (operator === OPS.restore) place = saved.pop() ?? place;
    if (operator === OPS.transform) place = within(place, given.map(Number));
    if (operator === OPS.setFillRGBColor) color = String(given[0]);
    const bounds = operator === OPS.constructPath && given[0] !== OPS.endPath ? given[2] : null;
    if (!(bounds instanceof Float32Array)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = bounds;
    const [left, right] = [x1, x2].map((x) => (x * place.scale[0] + place.shift[0]) * millimetres);
    const [top, bottom] = [y1, y2].map((y) => (height - y * place.scale[1] - place.shift[1]) * millimetres);
    bars.push({ left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0, color });
  }
  return bars.toSorted((one, other) => one.top - other.top);
}

function within({ scale, shift }: Place, [a = 1, , , d = 1, e = 0, f = 0]: readonly number[]): Place {
  return {
    scale: [scale[0] * a, scale[1] * d],
    shift: [scale[0] * e + shift[0], scale[1] * f + shift[1]],
  };
}
