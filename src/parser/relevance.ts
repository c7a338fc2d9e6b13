import { loadGenre, type Neighbour } from '../lexicon/genre.ts';
import type { Section } from '../model/report.ts';
import type { CleanReport } from './cleaning/clean-report.ts';
import { ownTitle } from './identity/title.ts';
import { readMarker } from './outline/markers.ts';

/** A text shorter than this tells nothing, unless its headings are a report's. */
const shortestReport = 200;
/** A shorter line names no document. */
const shortestCaption = 9;

/**
 * Why a text is no annual report on building a law-based government, for a reader; null where it is one. The
 * neighbouring genres are told by their names; a text without a title must have the report's parts.
 */
export function reasonToSetAside(report: CleanReport, sections: readonly Section[]): string | null {
  const { subjects, newsOpenings, modelTexts } = loadGenre();
  const body = report.text.slice(report.body.start, report.body.end);
  const neighbour = namedNeighbour(report);
  if (neighbour !== null) return neighbour;
  const roles = new Set(sections.flatMap((section) => section.roles));
  if (body.length < shortestReport && roles.size < 2) return '内容过少，不成为一份报告';
  const blanks = modelTexts.reduce((sum, word) => sum + body.split(word).length - 1, 0);
  if (blanks >= 5) return '看来是范文（单位、数字用“*”“x”代替），不是实际报告';
  const opening = body.trimStart().slice(0, 60);
  if (newsOpenings.some((word) => opening.includes(word))) return '看来是新闻，不是法治政府建设年度报告';
  const mentions = subjects.reduce((sum, word) => sum + body.split(word).length - 1, 0);
  if (report.title) return mentions >= 1 || roles.size >= 2 ? null : '正文没有谈到法治政府建设';
  const parts = ['achievements', 'leadership', 'shortcomings', 'plan'] as const;
  const present = parts.filter((role) => roles.has(role)).length;
  return mentions >= 3 && present >= 2 ? null : '没有法治政府建设年度报告的标题和结构';
}

/** What the title says that the text is, or, without one, what the page calls it; null for a report of the genre. */
function namedNeighbour(report: CleanReport): string | null {
  const { neighbours, subjects, endings } = loadGenre();
  const stated = report.fields.filter(({ field }) => field === 'title').map(({ value }) => value);
  const names = report.title ? [report.title.text] : [...stated, ...report.captions];
  for (const name of names) {
    const bare = ownTitle(name.replace(/《[^《》]*》/g, ''));
    const neighbour = neighbours.find((genre) => isNamed(bare, genre));
    if (neighbour) return `看来是${neighbour.reason}，不是法治政府建设年度报告`;
    if (report.title || name.length < shortestCaption || readMarker(name)) continue;
    if (endings.some((ending) => bare.endsWith(ending)) && !subjects.some((word) => name.includes(word)))
      return `标题是“${name}”，不是法治政府建设年度报告`;
  }
  return null;
}

/** A few words may follow the genre's name: …的解读说明, …工作要点（摘要）. */
const behindName = 4;

function isNamed(name: string, { place, words }: Neighbour): boolean {
  return words.some((word) => {
    if (place === 'anywhere') return name.includes(word);
    return name.startsWith(word) || name.slice(-word.length - behindName).includes(word);
  });
}
