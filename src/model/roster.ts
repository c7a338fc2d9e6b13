/** The units that were to report, as a clerk listed them; also a mere order of units. */
export interface Roster {
  /** The file's name, without its folder. */
  readonly file: string;
  /** In the order in which they are to be listed. */
  readonly entries: readonly RosterEntry[];
}

export interface RosterEntry {
  /** As written: 重庆市南岸区人民政府, 南岸区. */
  readonly name: string;
  /** How the unit is to be called in the briefing; null: the program's own short name. */
  readonly display: string | null;
  /** 政府, 部门, 镇街 …; null: as its report tells. */
  readonly level: string | null;
  /** 1-based line of the file. */
  readonly line: number;
}
