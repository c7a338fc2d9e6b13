import type { Issuer } from '../model/report.ts';

/** An issuer's names from the shortest to the full one: 新华区, 平顶山市新华区, 河南省平顶山市新华区人民政府. */
export function nameForms(issuer: Issuer): string[] {
  const { province, city, county } = issuer;
  const bare = issuer.kind === 'government' ? issuer.name.replace(/(?:人民)?政府$/, '') : issuer.name;
  const belowProvince = city !== null || county !== null ? without(bare, province) : bare;
  const belowCity = county !== null ? without(belowProvince, city) : belowProvince;
  return [belowCity, belowProvince, bare, issuer.name].filter((form) => form !== '');
}

const without = (name: string, prefix: string | null): string =>
  prefix !== null && name.startsWith(prefix) && name !== prefix ? name.slice(prefix.length) : name;

/** Whether a name, in whatever length and with or without 人民政府, is one of an issuer's. */
export function isNameOf(name: string, issuer: Issuer): boolean {
  return nameForms(issuer).some((form) => withoutOrgan(form) === withoutOrgan(name));
}

/** A name when spaces and widths are no difference. */
export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const withoutOrgan = (name: string): string => foldName(name).replace(/(?:人民)?政府$/, '');
