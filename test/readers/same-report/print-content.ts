import { parseReport } from '../../../src/parser/index.ts';
import type { PageContent, SameReport } from './reports.ts';

const LABELS = /\[ (\S+) \] \| ([^|[]*)/g;
/** A line that is broken at its width stops here, a paragraph of its own does not. */
const WIDEST_BROKEN_LINE = 60;
const INDENT = /^\u3000/;

/** What a report is when it is printed: its paragraphs whole, its title and its metadata apart. */
export function printContent({ text }: SameReport): PageContent {
  const all = paragraphsOf(text.replace(/\r/g, ''));
  const labels = all
    .filter((line) => line.startsWith('[ '))
    .flatMap((line) => [...line.matchAll(LABELS)])
    .map(([, label = '', value = '']) => [label, value.trim()] as const);
  const lines = all.filter((line) => !line.startsWith('[ ') && !/^来源:/.test(line));
  const count = titleLines(lines);
  return { title: lines.slice(0, count), labels, lines: lines.slice(count) };
}

/** As a text file: the metadata, the title and the paragraphs, one a line. */
export function plainText({ title, labels, lines }: PageContent): string {
  return [...labels.map(([label, value]) => `[ ${label} ] | ${value}`), ...title, ...lines].join('\n');
}

/** The number of lines at the top that make the title; 0 where something stands above it. */
function titleLines(lines: readonly string[]): number {
  const source = { path: '', format: 'txt', encoding: 'utf-8', sha256: '', hasLines: true } as const;
  const { title } = parseReport({ ...source, text: lines.join('\n') });
  for (let count = 1; count <= 3; count += 1) if (lines.slice(0, count).join('') === title) return count;
  return 0;
}

/** One a line, but where blank lines part stretches of short ones: those were broken at their width. */
function paragraphsOf(text: string): string[] {
  const stretches = text.split(/\n\s*\n/).map((stretch) => stretch.split('\n'));
  const isBroken =
    stretches.length > 1 && text.split('\n').every(({ length }) => length < WIDEST_BROKEN_LINE);
  return stretches
    .flatMap((lines) => (isBroken && INDENT.test(lines[0] ?? '') ? [lines.join('')] : lines))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
