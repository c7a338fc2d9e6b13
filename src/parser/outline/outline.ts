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
  const roots: OutlineNode[] = [];
  const open: { node: GrowingNode; rank: number }[] = [];
  const close = (rank: number, end: number) => {
    for (let last = open.at(-1); last && last.rank >= rank; last = open.at(-1)) {
      last.node.end = Math.max(last.node.heading.textStart, end);
      open.pop();
    }
  };
  for (const { heading, rank } of rankHeadings(headings)) {
    close(rank, heading.paragraph.start - 1);
    const node: GrowingNode = { heading, level: open.length + 1, end: 0, children: [] };
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ node, rank });
  }
  close(Number.NEGATIVE_INFINITY, report.text.slice(0, report.body.end).trimEnd().length);
  return roots;
}

/** A node whose end is known when the next heading of its level comes. */
type GrowingNode = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] };

/**
 * Headings without a number stand above all numbered ones where the numbering begins under one of them and no
 * number stands before them all, else on the level of the outermost style.
 */
function rankHeadings(headings: readonly Heading[]): { heading: Heading; rank: number }[] {
  const numbered = headings.filter(({ marker }) => marker !== null);
  const outermost = numbered.reduce(
    (least, heading) => Math.min(least, rankOf(heading)),
    Number.POSITIVE_INFINITY,
  );
  const bare = headings.filter(({ marker }) => marker === null);
  const opens = headings.some(
    (heading, i) =>
      rankOf(heading) === outermost && heading.marker?.ordinal === 1 && headings[i - 1]?.marker === null,
  );
  const above = !Number.isFinite(outermost) || (bare.length >= 2 && opens && headings[0]?.marker === null);
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
