/**
 * What was read of the reports, as tables of data: for formats that hold data rather than pages. One row for
 * each report, in the order of the units. Only what the document prints stands in them.
 */
export interface ReportTable {
  /** An area of the outline (行政执法工作体系), 报告要素, 数据来源. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly ReportRow[];
}

export interface DataColumn {
  readonly label: string;
  /** 件, %, 人次; null where the column holds words. */
  readonly unit: string | null;
}

export interface ReportRow {
  /** As the document names it: 南岸区. */
  readonly unit: string;
  /** 2022; empty where it could not be settled. */
  readonly year: string;
  /** 政府 or 部门. */
  readonly level: string;
  /** The report's path. */
  readonly path: string;
  /** One for each column, in order. */
  readonly cells: readonly DataCell[];
}

export type DataCell =
  /** `scope`: 全区, 本级, 更正; null where units do not differ in it. */
  | { readonly state: 'value'; readonly value: DataFigure; readonly scope: string | null }
  /** Stated more than once for different things; none is added. */
  | { readonly state: 'several'; readonly values: readonly DataFigure[] }
  /** Two statements of one report contradict each other. */
  | { readonly state: 'conflict'; readonly values: readonly DataFigure[] }
  /** 未报告, 未见. */
  | { readonly state: 'absent'; readonly words: string }
  /** A digest: no figure and no quotation. */
  | { readonly state: 'name'; readonly name: string };

/** A figure or quotation; `evidence` indexes `Document.evidence`. */
export interface DataFigure {
  readonly text: string;
  readonly evidence: number;
}
