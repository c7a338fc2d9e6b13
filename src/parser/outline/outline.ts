import type { Section, SectionRole } from '../../model/report.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { findHeadings, type Heading, styleRank } from './headings.ts';
import { announcedRoles, rolesInOrder } from './roles.ts';

/** A section before its role is known. */
export interface OutlineNode {
  readonly heading: Heading;
  readonly level: number;
  /** Behind its last paragraph. */
  readonly end: number;
  readonly children: OutlineNode[];
}

const unnumberedRank = 0.5;

/** The tree of headings, whatever numbering the report uses: the outermost style it has is its first level. */
export function outline(report: CleanReport): OutlineNode[] {
  const headings = findHeadings(report);
  const ranked = rankHeadings(headings);
  const roots: OutlineNode[] = [];
  const open: { node: OutlineNode; rank: number }[] = [];
  for (const [i, { heading, rank }] of ranked.entries()) {
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const next = ranked.slice(i + 1).find((other) => other.rank <= rank);
    const end = next ? Math.max(heading.textStart, next.heading.paragraph.start - 1) : lineEnd(report);
    const node: OutlineNode = { heading, level: open.length + 1, end, children: [] };
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ node, rank });
  }
  return roots;
}

const lineEnd = (report: CleanReport) => report.text.slice(0, report.body.end).trimEnd().length;

/**
 * Headings without a number stand above all numbered ones where the numbering begins again under each of
 * them, else on the level of the outermost style.
 */
function rankHeadings(headings: readonly Heading[]): { heading: Heading; rank: number }[] {
  const numbered = headings.filter(({ marker }) => marker !== null);
  const outermost = Math.min(...numbered.map((heading) => rankOf(heading)), Number.POSITIVE_INFINITY);
  const bare = headings.filter(({ marker }) => marker === null);
  const restarts = headings.filter(
    (heading, i) =>
      rankOf(heading) === outermost && heading.marker?.ordinal === 1 && headings[i - 1]?.marker === null,
  );
  const above = !Number.isFinite(outermost) || (bare.length >= 2 && restarts.length >= 2);
  let announced: readonly SectionRole[] = [];
  return headings.flatMap((heading) => {
    if (!heading.marker && !above) {
      // inside 三、存在的不足及下一步思路 the line 下一步思路 leads into a half of that section
      const own = announcedRoles(heading.words);
      if (own.every((role) => announced.includes(role))) return [];
    }
    const rank = heading.marker ? rankOf(heading) : above ? unnumberedRank : outermost;
    if (rank <= outermost) announced = announcedRoles(heading.words);
    return [{ heading, rank }];
  });
}

const rankOf = (heading: Heading) => (heading.marker ? styleRank[heading.marker.style] : unnumberedRank);

/** The model's sections, with the roles of the first level handed down. */
export function toSections(nodes: readonly OutlineNode[], year: number | null): Section[] {
  const roles = rolesInOrder(
    nodes.map(({ heading }) => heading.words),
    year,
  );
  return nodes.map((node, i) => toSection(node, roles[i] ?? ['other']));
}

function toSection(node: OutlineNode, roles: SectionRole[]): Section {
  const level = node.level > 3 ? 4 : node.level > 2 ? 3 : node.level > 1 ? 2 : 1;
  return {
    level,
    number: node.heading.marker?.printed.trim() ?? null,
    heading: node.heading.words,
    roles: [...roles],
    span: { start: node.heading.paragraph.start, end: node.end },
    children: node.children.map((child) => toSection(child, roles)),
  };
}
