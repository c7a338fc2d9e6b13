import { strFromU8, strToU8 } from 'fflate';
import type { HouseStyle } from '../../model/style.ts';
import { latinName, typefaceName } from './typefaces.ts';

/** The parts of a file by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const CHART = /^word\/charts\/chart\d+\.xml$/;
const RELATIONS = /\.rels$/;
const XML = /\.(?:xml|rels)$/;
/** An identifier that the library has drawn by lot, as it does for charts. */
const DRAWN = /\bId="(rId[\w-]{12,})"/g;

/** The library numbers drawings on from one file to the next. */
const DRAWING = /(<wp:docPr id=")\d+(?=")/g;

/**
 * The parts of a file with charts as they are the same every time: drawings, and identifiers drawn by lot, are
 * numbered in their order. The text of the charts is Chinese in the house's faces; the library knows one face for all characters.
 */
export function chartParts(parts: Parts, house: HouseStyle): Parts {
  if (!Object.keys(parts).some((name) => CHART.test(name))) return parts;
  const names = new Map<string, string>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (!RELATIONS.test(name)) continue;
    for (const [, id = ''] of strFromU8(bytes).matchAll(DRAWN)) names.set(id, `rIdChart${names.size + 1}`);
  }
  let drawings = 0;
  const face = house.table.regular.body.face;
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      if (!XML.test(name)) return [name, bytes];
      const xml = strFromU8(bytes)
        .replace(DRAWING, (_whole, start: string) => {
          drawings += 1;
          return `${start}${drawings}`;
        })
        .replace(/"(rId[\w-]{12,})"/g, (whole, id: string) => {
          const numbered = names.get(id);
          return numbered === undefined ? whole : `"${numbered}"`;
        });
      return [name, strToU8(CHART.test(name) ? inHouseFaces(xml, house, face) : xml)];
    }),
  );
}

function inHouseFaces(xml: string, house: HouseStyle, face: Parameters<typeof typefaceName>[1]): string {
  return xml
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replace(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${escaped(latinName(house))}"/>`)
    .replace(/<a:ea typeface="[^"]*"\/>/g, `<a:ea typeface="${escaped(typefaceName(house, face))}"/>`);
}

const escaped = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
