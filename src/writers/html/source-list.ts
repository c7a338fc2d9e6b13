import type { Evidence, SourceReference } from '../../model/evidence.ts';
import type { Citations } from './citations.ts';
import { element, lines, type Markup, text } from './markup.ts';

const kindName: Readonly<Record<Evidence['kind'], string>> = {
  figure: '数据',
  quotation: '引文',
  derived: '核算',
};

/**
 * 出处: where each figure and quotation stands in its source, with a way back. It is no part of the document:
 * only the screen shows it, and `data-part="sources"` tells programs to pass it over.
 */
export function sourceList(citations: Citations): Markup[] {
  const entries = citations.entries();
  if (entries.length === 0) return [];
  const items = entries.map(({ id, evidence, citedAt }) =>
    element('li', { id }, [heading(evidence, citedAt), ...proof(evidence)]),
  );
  return [
    element('aside', { class: 'sources', 'data-part': 'sources', 'aria-label': '出处' }, [
      element('details', {}, [
        lines([
          element('summary', {}, [text(`出处（${entries.length}条）`)]),
          element('p', { class: 'guide' }, [
            text(
              '按在正文中出现的先后排列。点击条目中的文字回到正文，点击正文中的数字或引文来到这里。本页只在屏幕上显示，不打印。',
            ),
          ]),
          element('ol', {}, [lines(items)]),
        ]),
      ]),
    ]),
  ];
}

function heading(evidence: Evidence, citedAt: readonly string[]): Markup {
  const [first, ...others] = citedAt;
  const cited = text(evidence.text);
  const again = others.map((id, index) => element('a', { href: `#${id}` }, [text(`第${index + 2}次出现`)]));
  return element('p', { class: 'cited' }, [
    element('span', { class: 'kind' }, [text(kindName[evidence.kind])]),
    first === undefined ? cited : element('a', { href: `#${first}`, title: '回到正文' }, [cited]),
    ...again,
  ]);
}

function proof(evidence: Evidence): Markup[] {
  if (evidence.kind !== 'derived') return place(evidence.source);
  return [
    element('p', { class: 'formula' }, [text(`得出方法：${evidence.formula}`)]),
    ...evidence.inputs.flatMap(place),
  ];
}

function place({ path, line, quote }: SourceReference): Markup[] {
  const where = line === null ? path : `${path}　第${line}行`;
  return [element('p', { class: 'place' }, [text(where)]), element('blockquote', {}, [text(quote)])];
}
