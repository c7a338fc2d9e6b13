import { listOf, readLexiconData, textOf } from './data-file.ts';

/** An area of the outline for building a law-based government, by which figures and practices are grouped. */
export interface AreaOfOutline {
  /** A0 … A10. */
  readonly id: string;
  readonly label: string;
  readonly order: number;
  /** A heading of a report that belongs to it. */
  readonly example: string;
}

let loaded: readonly AreaOfOutline[] | undefined;

/** The areas in their order. Throws where the data file is broken. */
export function loadAreasOfOutline(): readonly AreaOfOutline[] {
  loaded ??= readLexiconData('areas-of-outline.yaml', readAreas);
  return loaded;
}

/** The areas of the parsed data file, by order; throws where one is incomplete or an id or order is repeated. */
export function readAreas(data: unknown): AreaOfOutline[] {
  const areas = listOf(data, 'areas').map((entry): AreaOfOutline => {
    const { order } = entry;
    if (typeof order !== 'number') throw new Error(`“order” must be a number in ${JSON.stringify(entry)}`);
    return {
      id: textOf(entry, 'id'),
      label: textOf(entry, 'label'),
      order,
      example: textOf(entry, 'example'),
    };
  });
  for (const key of ['id', 'order'] as const) {
    if (new Set(areas.map((area) => area[key])).size < areas.length) throw new Error(`“${key}” is repeated`);
  }
  return areas.sort((a, b) => a.order - b.order);
}
