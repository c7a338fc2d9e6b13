import { exactFigure } from '../lexicon/exact-figure.ts';
import type {
  Bar,
  Block,
  Cell,
  Chart,
  Column,
  Contents,
  ContentsEntry,
  Heading,
  Inline,
  Masthead,
  ParagraphRole,
  Row,
  SpreadLine,
  Table,
} from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PrintedValue } from './expand.ts';
import { buildInlines, type InlineSources, plainText } from './inline-builder.ts';
import type { MarkupElement, MarkupNode } from './markup-parser.ts';
import { ALIGNMENTS, MASTHEAD_FORMS, PARAGRAPH_ROLES } from './vocabulary.ts';
import { columnsCovered, elements } from './vocabulary-check.ts';

/**
 * Builds the document tree from markup that the vocabulary's check has passed.
 *
 * @returns the blocks, and the proof of every citation in printed order
 */
export function buildTree(
  root: MarkupElement,
  values: readonly PrintedValue[],
): { blocks: Block[]; evidence: Evidence[] } {
  const builder = new TreeBuilder(root, values);
  return { blocks: builder.blocks(root), evidence: builder.evidence };
}

class TreeBuilder implements InlineSources {
  readonly evidence: Evidence[] = [];
  readonly values: readonly PrintedValue[];
  readonly annexMarks = new Map<string, string>();
  readonly #annexes: readonly MarkupElement[];
  readonly #headings: readonly MarkupElement[];
  readonly #parentNumber: readonly MarkupNode[];
  #tables = 0;
  #charts = 0;

  constructor(root: MarkupElement, values: readonly PrintedValue[]) {
    this.values = values;
    this.#annexes = findAll(root, 'annex');
    this.#headings = findHeadings(root);
    this.#parentNumber = findAll(root, 'annexes-of')[0]?.children ?? [];
    for (const annex of this.#annexes) {
      const { id } = annex.attributes;
      if (id !== undefined) this.annexMarks.set(id, this.#mark(annex));
    }
  }

  readonly tableNumber = (): string => {
    this.#tables += 1;
    return `表${this.#tables}`;
  };

  readonly figureNumber = (): string => {
    this.#charts += 1;
    return `图${this.#charts}`;
  };

  blocks(parent: MarkupElement): Block[] {
    return parent.children.flatMap((child) => (child.type === 'element' ? this.#block(child) : []));
  }

  #block(element: MarkupElement): Block[] {
    switch (element.name) {
      case 'section':
        return this.blocks(element);
      case 'title':
        return [this.#heading(element, 0)];
      case 'h1':
        return [this.#heading(element, 1)];
      case 'h2':
        return [this.#heading(element, 2)];
      case 'h3':
        return [this.#heading(element, 3)];
      case 'h4':
        return [this.#heading(element, 4)];
      case 'p': {
        const role = PARAGRAPH_ROLES.find((known) => known === element.attributes.role) ?? 'body';
        return this.#paragraph(role, element.children);
      }
      case 'table':
        return [this.#table(element)];
      case 'chart':
        return [this.#chart(element)];
      case 'page-break':
        return [{ type: 'page-break' }];
      case 'landscape': {
        const blocks = this.blocks(element);
        // The turned page is a new page already.
        return [{ type: 'landscape', blocks: blocks[0]?.type === 'page-break' ? blocks.slice(1) : blocks }];
      }
      case 'annex':
        return [
          { type: 'page-break' },
          ...this.#paragraph('annex-mark', [
            ...this.#parentNumber,
            { type: 'words', text: this.#mark(element), start: element.start, end: element.start },
          ]),
          ...this.blocks(element),
        ];
      case 'masthead':
        return [this.#masthead(element)];
      case 'imprint':
        return [{ type: 'imprint', lines: this.#lines(element) }];
      case 'annexes-of':
        return [];
      case 'contents':
        return [this.#contents(element)];
      case 'annex-list':
        return this.#annexList();
      default:
        throw new Error(`the vocabulary admits <${element.name}> as a block, but nothing builds it`);
    }
  }

  #heading(element: MarkupElement, level: Heading['level']): Heading {
    return { type: 'heading', level, content: buildInlines(element.children, this) };
  }

  #paragraph(role: ParagraphRole, children: readonly MarkupNode[]): Block[] {
    return [{ type: 'paragraph', role, content: buildInlines(children, this) }];
  }

  /** 附件1; a single annex has no number (GB/T 9704-2012, 7.3.4). */
  #mark(annex: MarkupElement): string {
    return this.#annexes.length === 1 ? '附件' : `附件${this.#annexes.indexOf(annex) + 1}`;
  }

  /** 附件：1. …, one line for each annex, without closing marks (GB/T 9704-2012, 7.3.4). */
  #annexList(): Block[] {
    if (this.#annexes.length === 0) return [];
    const content = this.#annexes.flatMap((annex, index) => {
      const number = this.#annexes.length === 1 ? '' : `${index + 1}. `;
      const lead = { type: 'text', text: `${index === 0 ? '附件：' : ''}${number}` } as const;
      const [title] = elements(annex, 'title');
      const words = buildInlines(title?.children ?? [], this);
      return [...(index === 0 ? [] : [{ type: 'line-break' } as const]), lead, ...words];
    });
    return [{ type: 'paragraph', role: 'annex-list', content }];
  }

  /** The headings after it down to its depth; figures in them are cited here, too. */
  #contents(element: MarkupElement): Contents {
    const depth = Number(element.attributes.depth ?? 2);
    const entries = this.#headings.flatMap((heading, index): ContentsEntry[] => {
      const level = HEADING_LEVELS[heading.name] ?? 0;
      const annex = this.#annexes.find((each) => elements(each, 'title').includes(heading));
      if (heading.start < element.start || level > depth || (level === 0 && annex === undefined)) return [];
      const mark: Inline[] = annex === undefined ? [] : [{ type: 'text', text: `${this.#mark(annex)}　` }];
      const words = buildInlines(heading.children, this).filter(({ type }) => type !== 'line-break');
      return [
        { level: level === 2 || level === 3 ? level : 1, content: [...mark, ...words], heading: index },
      ];
    });
    return { type: 'contents', title: [{ type: 'text', text: '目　录' }], entries };
  }

  #masthead(element: MarkupElement): Masthead {
    const form = MASTHEAD_FORMS.find((known) => known === element.attributes.form) ?? 'document';
    const marks = elements(element, 'mark').map((mark) => buildInlines(mark.children, this));
    const name = this.#part(element, 'masthead-name');
    return { type: 'masthead', form, marks, name, lines: this.#lines(element) };
  }

  #lines(element: MarkupElement): SpreadLine[] {
    return elements(element, 'line').map((line) => ({
      left: this.#part(line, 'left'),
      center: this.#part(line, 'center'),
      right: this.#part(line, 'right'),
    }));
  }

  #part(element: MarkupElement, name: string): Inline[] {
    return elements(element, name).flatMap((part) => buildInlines(part.children, this));
  }

  #table(element: MarkupElement): Table {
    // Built in the order in which they are printed, whatever the order in the template.
    const columns = elements(element, 'col').map(column);
    const caption = this.#part(element, 'caption');
    const unit = this.#part(element, 'unit');
    return {
      type: 'table',
      caption,
      unit,
      columns,
      head: elements(element, 'thead').flatMap((part) => this.#rows(part, columns.length, true)),
      body: elements(element, 'tbody').flatMap((part) => this.#rows(part, columns.length, false)),
    };
  }

  #chart(element: MarkupElement): Chart {
    const inlines = (parent: MarkupElement, name: string) =>
      elements(parent, name).flatMap((part) => buildInlines(part.children, this));
    // Built in the order in which they are printed, whatever the order in the template.
    const unit = inlines(element, 'unit');
    const bars = elements(element, 'bar').map((bar): Bar => {
      const label = plainText(inlines(bar, 'label'));
      const value = inlines(bar, 'value').find((inline) => inline.type === 'citation');
      const figure = exactFigure(value?.text ?? '');
      if (value === undefined || figure === null) throw new Error('a bar without an exact figure');
      return { label, value, number: figure.number };
    });
    const caption = inlines(element, 'caption');
    return { type: 'chart', unit, bars, caption, source: inlines(element, 'source') };
  }

  #rows(part: MarkupElement, columns: number, isHead: boolean): Row[] {
    return elements(part, 'tr').map((row) => ({
      cells: row.children.flatMap((cell) =>
        cell.type === 'element' ? [this.#cell(cell, columns, isHead)] : [],
      ),
    }));
  }

  #cell(cell: MarkupElement, columns: number, isHead: boolean): Cell {
    const align = ALIGNMENTS.find((known) => known === cell.attributes.align);
    return {
      content: buildInlines(cell.children, this),
      span: columnsCovered(cell, columns),
      align: align ?? (isHead ? 'center' : null),
    };
  }
}

function column(element: MarkupElement): Column {
  return {
    weight: Number(element.attributes.weight ?? 1),
    align: ALIGNMENTS.find((known) => known === element.attributes.align) ?? 'left',
  };
}

const HEADING_LEVELS: Readonly<Record<string, number>> = { title: 0, h1: 1, h2: 2, h3: 3, h4: 4 };

/** All headings in the order in which they are printed. */
function findHeadings(element: MarkupElement): MarkupElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return Object.hasOwn(HEADING_LEVELS, child.name) ? [child] : findHeadings(child);
  });
}

function findAll(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.name === name ? [child] : findAll(child, name);
  });
}
