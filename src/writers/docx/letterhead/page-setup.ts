import type { HouseStyle, PageLook } from '../../../model/style.ts';
import type { Orientation } from '../../geometry.ts';
import { element } from '../xml-part.ts';
import { childNamed, type XmlNode } from './xml-tree.ts';

const millimetresPerTwip = 25.4 / 1440;

/** The page of a section as a letterhead has it; the values that Word assumes where it says nothing. */
export function pageOf(section: XmlNode | null): PageLook {
  const number = (parent: string, attribute: string, usual: number): number => {
    const value = Number((section && childNamed(section, parent))?.attributes[attribute] ?? Number.NaN);
    return (Number.isFinite(value) ? Math.abs(value) : usual) * millimetresPerTwip;
  };
  const gutter = number('w:pgMar', 'w:gutter', 0);
  return {
    width: number('w:pgSz', 'w:w', 11906),
    height: number('w:pgSz', 'w:h', 16838),
    margin: {
      top: number('w:pgMar', 'w:top', 1440),
      bottom: number('w:pgMar', 'w:bottom', 1440),
      left: number('w:pgMar', 'w:left', 1800) + gutter,
      right: number('w:pgMar', 'w:right', 1800),
    },
  };
}

/** The house style on the letterhead's page: as many characters in a line as its size allows. */
export function onPage(house: HouseStyle, page: PageLook): HouseStyle {
  const { size } = house.paragraphs.body;
  const width = ((page.width - page.margin.left - page.margin.right) * 72) / 25.4;
  const same = Math.abs(width / house.grid.characters / size - 1) <= 0.05;
  const characters = same ? house.grid.characters : Math.max(1, Math.round(width / size));
  return { ...house, page, grid: { ...house.grid, characters } };
}

/** A section that goes on after another one: what belongs to a first page or a first number is left out. */
export function continued(section: XmlNode, xml: string): string {
  const once = new Set(['w:titlePg', 'w:pgNumType', 'w:type', 'w:headerReference', 'w:footerReference']);
  const kept = section.children.filter(({ name }) => !once.has(name));
  // Notes come before the type of the section (CT_SectPr).
  const notes = kept.filter(({ name }) => name === 'w:footnotePr' || name === 'w:endnotePr');
  const others = kept.filter((child) => !notes.includes(child));
  const written = (nodes: readonly XmlNode[]) =>
    nodes.map(({ start, end }) => xml.slice(start, end)).join('');
  return `<w:sectPr>${written(notes)}<w:type w:val="nextPage"/>${written(others)}</w:sectPr>`;
}

/**
 * Turned pages among those of a section: what was left is on top, what was the foot is on the left.
 *
 * @param isFirst whether no section before it has the headers and footers
 */
export function turned(section: XmlNode | null, xml: string, isFirst: boolean): string {
  const margin = section && childNamed(section, 'w:pgMar');
  const size = section && childNamed(section, 'w:pgSz');
  const grid = section && childNamed(section, 'w:docGrid');
  const at = (node: XmlNode | null, name: string, usual: number) => node?.attributes[`w:${name}`] ?? usual;
  const references = isFirst ? (section?.children.filter(({ name }) => /Reference$/.test(name)) ?? []) : [];
  return element('w:sectPr', {}, [
    ...references.map(({ start, end }) => xml.slice(start, end)),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': at(size, 'h', 16838),
      'w:h': at(size, 'w', 11906),
      'w:orient': 'landscape',
    }),
    element('w:pgMar', {
      'w:top': at(margin, 'left', 1800),
      'w:right': at(margin, 'top', 1440),
      'w:bottom': at(margin, 'right', 1800),
      'w:left': at(margin, 'bottom', 1440),
      'w:header': at(margin, 'header', 851),
      'w:footer': at(margin, 'footer', 992),
      'w:gutter': at(margin, 'gutter', 0),
    }),
    ...(grid === null ? [] : [xml.slice(grid.start, grid.end)]),
  ]);
}

export const orientationOf = (section: XmlNode): Orientation =>
  childNamed(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape' ? 'landscape' : 'portrait';
