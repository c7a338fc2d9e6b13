import type { Unit } from '../model/briefing.ts';

/**
 * How many characters of excerpts the body may hold, names included. A 综合报告 stays under 5,000 characters
 * whatever the number of units; what the parts say beside their excerpts is bounded by the templates.
 */
export const BODY_BUDGET = {
  /** 二、主要做法和成效 */
  practices: 1000,
  /** Each of 三、共性问题 and 四、下一年度工作重点. */
  themes: 420,
} as const;

/** What is printed beside a unit's name: （2023年）： */
const ATTRIBUTION = 8;

/** The characters that so many characters of a unit's words take with its name. */
export function printedLength({ name }: Unit, characters: number): number {
  return name.name.length + ATTRIBUTION + characters;
}
