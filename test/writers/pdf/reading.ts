import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const millimetres = 25.4 / 72;

/** A line of text as it stands on its page, in millimetres from the page's upper left corner. */
export interface ReadLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom, without the page number. */
  readonly lines: readonly ReadLine[];
  /** Of an upright page. */
  readonly number: ReadLine | undefined;
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

const open = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

/** Reads a PDF's pages back with pdf.js. */
export async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  const file = await open(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.filter(
      (item): item is typeof item & Item => 'str' in item && item.str !== '',
    );
    const rows = new Map<number, ReadLine[]>();
    for (const { str, width: length, transform } of items) {
      const [a = 0, b = 0, , , x = 0, y = 0] = transform;
      // Only the number of a turned page is turned.
      if (Math.abs(b) > 0.1) continue;
      const baseline = (height - y) * millimetres;
      const key = Math.round(baseline * 5);
      const piece = {
        text: str,
        left: x * millimetres,
        right: (x + length) * millimetres,
        baseline,
        size: a,
      };
      rows.set(key, [...(rows.get(key) ?? []), piece]);
    }
    const lines = [...rows.entries()].sort(([one], [other]) => one - other).map(([, row]) => joined(row));
    const isNumber = (line: ReadLine) => /^— ?\d+ ?—$/.test(line.text.trim());
    pages.push({
      width: width * millimetres,
      height: height * millimetres,
      lines: lines.filter((line) => !isNumber(line)),
      number: lines.find(isNumber),
    });
  }
  await file.destroy();
  return pages;
}

/** A level rule, in millimetres from the page's upper left corner. */
export interface ReadRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly color: string;
  readonly thickness: number;
}

/** The level rules of a page, in the order in which they are drawn. */
export async function readRules(bytes: Uint8Array, page: number): Promise<ReadRule[]> {
  const file = await open(bytes);
  const { fnArray, argsArray } = await (await file.getPage(page)).getOperatorList();
  await file.destroy();
  const found: ReadRule[] = [];
  let color = '';
  let thickness = 0;
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.setStrokeRGBColor) color = String(given[0]);
    if (operator === OPS.setLineWidth) thickness = Number(given[0]) * millimetres;
    const bounds = operator === OPS.constructPath ? given[2] : null;
    if (!(bounds instanceof Float32Array)) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = [...bounds].map((length) => length * millimetres);
    if (Math.abs(top - bottom) < 0.01 && right > left) found.push({ left, right, y: top, color, thickness });
  }
  return found;
}

/** Title, subject, keywords and bookmarks (title and depth) of a PDF. */
export async function readProperties(bytes: Uint8Array) {
  const file = await open(bytes);
  const { info } = await file.getMetadata();
  const outline: { title: string; depth: number }[] = [];
  const walk = (items: Awaited<ReturnType<typeof file.getOutline>>, depth: number) => {
    for (const { title, items: children } of items ?? []) {
      outline.push({ title, depth });
      walk(children, depth + 1);
    }
  };
  walk(await file.getOutline(), 0);
  await file.destroy();
  return { info: info as Record<string, unknown>, outline };
}

/** The bookmarks of a PDF with the pages they lead to, in their order. */
export async function readHeadingPages(bytes: Uint8Array): Promise<{ title: string; page: number }[]> {
  const file = await open(bytes);
  const found: { title: string; page: number }[] = [];
  const walk = async (items: Awaited<ReturnType<typeof file.getOutline>>): Promise<void> => {
    for (const { title, dest, items: children } of items ?? []) {
      const [target] = (typeof dest === 'string' ? await file.getDestination(dest) : dest) ?? [];
      // Words' own spaces and line breaks are no part of the comparison.
      found.push({ title: title.replace(/\s/g, ''), page: (await file.getPageIndex(target)) + 1 });
      await walk(children);
    }
  };
  await walk(await file.getOutline());
  await file.destroy();
  return found;
}

/** The links inside a PDF: from which page to which, in their order. */
export async function readLinks(bytes: Uint8Array): Promise<{ from: number; to: number }[]> {
  const file = await open(bytes);
  const links: { from: number; to: number }[] = [];
  for (let from = 1; from <= file.numPages; from += 1) {
    const seen = new Set<string>();
    for (const { dest } of await (await file.getPage(from)).getAnnotations()) {
      // Each stroke of an entry is a link of its own.
      if (typeof dest !== 'string' || seen.has(dest)) continue;
      seen.add(dest);
      const [target] = (await file.getDestination(dest)) ?? [];
      links.push({ from, to: (await file.getPageIndex(target)) + 1 });
    }
  }
  await file.destroy();
  return links;
}

/** The files that a PDF carries, by their names. */
export async function readAttachments(bytes: Uint8Array): Promise<Record<string, string>> {
  const file = await open(bytes);
  const found: Record<string, { filename: string; content: Uint8Array }> =
    (await file.getAttachments()) ?? {};
  await file.destroy();
  return Object.fromEntries(
    Object.values(found).map(({ filename, content }) => [filename, new TextDecoder().decode(content)]),
  );
}

function joined(row: readonly ReadLine[]): ReadLine {
  const ordered = row.toSorted((one, other) => one.left - other.left);
  const visible = ordered.filter(({ text }) => text.trim() !== '');
  const [first] = visible;
  return {
    text: ordered.map(({ text }) => text).join(''),
    left: Math.min(...visible.map(({ left }) => left)),
    right: Math.max(...visible.map(({ right }) => right)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 0,
  };
}
