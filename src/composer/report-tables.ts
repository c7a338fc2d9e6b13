import type { Briefing, ComparisonCell, Unit } from '../model/briefing.ts';
import type { Cited, Evidence, Name } from '../model/evidence.ts';
import type { DataCell, DataColumn, DataFigure, ReportRow, ReportTable } from '../model/report-tables.ts';

/** What is printed of a silent cell: of an indicator, of a part of the report. */
const NOT_REPORTED = '未报告';
const NOT_FOUND = '未见';

/** A column with its cells, one for each report. */
interface Draft extends DataColumn {
  readonly cells: readonly (Cited | Name | ComparisonCell | null)[];
}

/**
 * The facts of a briefing as tables of data: the indicators area by area, the elements, the sources. A column
 * stands in them only where the document prints every figure of it, so that a workbook tells no more than the
 * template does, and each figure has its place in the document's evidence.
 */
export function reportTables(briefing: Briefing, printed: readonly Evidence[]): ReportTable[] {
  const places = new Map<string, number>();
  for (const [index, evidence] of printed.entries()) {
    const key = JSON.stringify(evidence);
    if (!places.has(key)) places.set(key, index);
  }
  const { units, sources, elements, indicators } = briefing;
  const files = sources.map(({ file }) => file.name);
  const table = (name: string, drafts: readonly Draft[], silence: string): ReportTable[] => {
    const columns = drafts.flatMap(({ label, unit, cells }) => {
      const found = cells.map((cell) => dataCell(cell, places, silence));
      const isPrinted = found.every((cell) => cell !== null);
      return isPrinted ? [{ label, unit, cells: found }] : [];
    });
    const rows = units.map((unit, at) => ({
      ...identity(unit, files[at] ?? ''),
      cells: columns.flatMap(({ cells }) => cells[at] ?? []),
    }));
    const named = columns.map(({ label, unit }) => ({ label, unit }));
    // Of a table that the template does not print silence is all that would be left.
    const isPrinted = columns.some(({ cells }) =>
      cells.some(({ state }) => state !== 'absent' && state !== 'name'),
    );
    return isPrinted ? [{ name, columns: named, rows }] : [];
  };
  return [
    ...(indicators?.bands ?? []).flatMap(({ area, rows }) =>
      table(
        area.name,
        rows.map(({ indicator, unit, cells }) => ({ label: indicator.name, unit: unit.name, cells })),
        NOT_REPORTED,
      ),
    ),
    ...table(
      '报告要素',
      (elements[0]?.cells ?? []).map(({ label }, at) => ({
        ...{ label: label.name, unit: null },
        cells: elements.map(({ cells }) => cells[at]?.found ?? null),
      })),
      NOT_FOUND,
    ),
    ...table(
      '数据来源',
      [
        { label: '报告标题', unit: null, cells: sources.map(({ title }) => title) },
        { label: '成文日期', unit: null, cells: sources.map(({ signed }) => signed) },
        { label: '发布日期', unit: null, cells: sources.map(({ published }) => published) },
        { label: '校验值', unit: null, cells: sources.map(({ digest }) => digest) },
      ],
      NOT_FOUND,
    ),
  ];
}

function identity({ name, year, levelName }: Unit, path: string): Omit<ReportRow, 'cells'> {
  return { unit: name.name, year: year?.text ?? '', level: levelName.name, path };
}

/** null where a figure of it is not printed. */
function dataCell(
  cell: Cited | Name | ComparisonCell | null,
  places: ReadonlyMap<string, number>,
  silence: string,
): DataCell | null {
  if (cell === null) return { state: 'absent', words: silence };
  if ('name' in cell) return { state: 'name', name: cell.name };
  const figure = ({ text, evidence }: Cited): DataFigure[] => {
    const place = places.get(JSON.stringify(evidence));
    return place === undefined ? [] : [{ text, evidence: place }];
  };
  if ('evidence' in cell) {
    const [value] = figure(cell);
    return value === undefined ? null : { state: 'value', value, scope: null };
  }
  switch (cell.state) {
    case 'value': {
      const [value] = figure(cell.value);
      return value === undefined ? null : { state: 'value', value, scope: cell.scope?.name ?? null };
    }
    case 'several':
    case 'conflict': {
      const values = cell.values.flatMap(figure);
      return values.length < cell.values.length ? null : { state: cell.state, values };
    }
    case 'not-stated':
      return { state: 'absent', words: silence };
  }
}
