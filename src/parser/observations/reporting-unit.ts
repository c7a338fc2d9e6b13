import type { Issuer } from '../../model/report.ts';
import { type FigureContext, maskedBetween } from './figure-context.ts';

/**
 * Is the figure said of somebody else: of the city, province or country above the unit (全市 in a county's
 * report), or of one named township, village or station inside it?
 */
export function isElsewhere(context: FigureContext, issuer: Issuer | null): boolean {
  const { clause, quantity } = context;
  const since = context.previous ? Math.max(context.previous.quantity.span.end, clause.start) : clause.start;
  const words = maskedBetween(context, since, quantity.span.start);
  if (wordsAbove(issuer).some((above) => new RegExp(`${above}(?!${onlyInName})`, 'u').test(words)))
    return true;
  const part = namedPart.exec(words)?.[1];
  return (
    part !== undefined &&
    !/[各全本我]|乡镇|部门|[区县市]级/.test(part) &&
    !(issuer?.name.includes(part) ?? false)
  );
}

/** Behind 全国 or 全市 in a name or a rank that says nothing of whose figure it is: 全国生态日, 全市第一. */
const onlyInName =
  '率先|首|第|前|范围|领先|统一|人大|两会|示范|文明|先进|\\p{Script=Han}{0,6}[日周月](?!\\d)';

/** A named part of the area at the clause's beginning, with what it does right behind: 莲花街道办理. */
const namedPart =
  /^(?:其中|在|仅|如)?(\p{Script=Han}{2,3}(?:镇|街道|乡|村|社区|司法所|居委会))(?:人民政府|党委|司法所|调委会)?(?:共|累计|已|就)?(?:办理|受理|开展|组织|调解|化解|排查|审查|发放|接待|处理|查处|完成|审结|培训)/u;

/** 全国 is above everybody; 全市 is above a county, but a county-level city's own. */
function wordsAbove(issuer: Issuer | null): readonly string[] {
  if (!issuer?.province) return ['全国'];
  if (!issuer.city && !issuer.county) return ['全国'];
  if (!issuer.county) return ['全国', '全省', '全自治区'];
  return issuer.county.endsWith('市') ? ['全国', '全省'] : ['全国', '全省', '全市', '全州', '全盟'];
}
