import { loadSectionRoles } from '../../lexicon/section-roles.ts';
import type { SectionRole } from '../../model/report.ts';

/** The roles that a heading's own words announce; two for a merged heading, none for a thematic one. */
export function announcedRoles(heading: string): SectionRole[] {
  const words = heading.replace(/\s/g, '');
  const found = loadSectionRoles()
    .filter(
      ({ signal, whole, unless }) => (signal.test(words) || whole.includes(words)) && !unless.test(words),
    )
    .map(({ role }) => role);
  const has = (role: SectionRole) => found.includes(role);
  if (has('leadership')) return ['leadership'];
  if (has('shortcomings')) {
    // 不足和努力方向 is a merged heading, 努力方向 alone lists shortcomings
    const merged = has('plan') || /[和与及、].*努力方向/.test(words);
    return merged ? ['shortcomings', 'plan'] : ['shortcomings'];
  }
  if (has('plan')) return ['plan'];
  return found.slice(0, 1);
}

/**
 * Roles of the first-level headings, in order: what the words announce, else what the place says. Thematic
 * headings before the shortcomings tell what was done; a year after the one reported on makes a plan.
 */
export function rolesInOrder(headings: readonly string[], year: number | null): SectionRole[][] {
  const announced = headings.map(announcedRoles);
  const turning = announced.findIndex((roles) => roles.includes('shortcomings') || roles.includes('plan'));
  const firstTold = announced.findIndex((roles) => roles.includes('shortcomings'));
  return headings.map((heading, i) => {
    const roles = announced[i] ?? [];
    if (year !== null && /^(?:achievements|)$/.test(roles[0] ?? '') && namesOnly(heading, year + 1))
      return ['plan'];
    // behind the shortcomings 努力方向 is what follows from them
    if (
      firstTold >= 0 &&
      firstTold < i &&
      roles.includes('shortcomings') &&
      /努力方向/.test(heading) &&
      !/不足|问题|差距|短板/.test(heading)
    )
      return ['plan'];
    if (roles.length > 0) return roles;
    return turning < 0 || i < turning ? ['achievements'] : ['other'];
  });
}

function namesOnly(heading: string, year: number): boolean {
  const years: readonly string[] = heading.match(/20\d\d/g) ?? [];
  return years.length > 0 && years.every((found) => Number(found) === year);
}
