import { foldName, isNameOf } from '../lexicon/unit-names.ts';
import type { Report } from '../model/report.ts';

/**
 * The reports that an entry may mean: by id, by file (its path, or the end of it), or by unit and year (南岸区 2022,
 * 重庆市南岸区人民政府2022年度). The surest way in which any report fits decides; of a report and its repetitions the
 * report is meant, unless a file is named.
 */
export function targetsOf(words: string, reports: readonly Report[]): readonly Report[] {
  const path = words.replaceAll('\\', '/').replace(/^\.\//, '');
  const ways: readonly ((report: Report) => boolean)[] = [
    ({ source }) => source.path === words || source.path === path,
    ({ source }) => source.path.endsWith(`/${path}`),
  ];
  for (const way of ways) {
    const found = reports.filter(way);
    if (found.length > 0) return found;
  }
  const byId = reports.filter(({ id }) => id === words);
  return withoutRepetitions(byId.length > 0 ? byId : ofUnit(words, reports));
}

function ofUnit(words: string, reports: readonly Report[]): readonly Report[] {
  const [, name = '', year = ''] =
    /^(.+?)(?:[（(]?((?:19|20)\d\d)年?度?[）)]?)?$/.exec(foldName(words)) ?? [];
  const isOfYear = (report: Report) => year === '' || report.year === Number(year);
  const called = (fits: (issuer: NonNullable<Report['issuer']>) => boolean) =>
    reports.filter((report) => report.issuer !== null && fits(report.issuer) && isOfYear(report));
  const byFullName = called((issuer) => foldName(issuer.name) === name);
  return byFullName.length > 0 ? byFullName : called((issuer) => isNameOf(name, issuer));
}

function withoutRepetitions(reports: readonly Report[]): readonly Report[] {
  const taken = reports.filter(({ relevant, duplicateOf }) => relevant && duplicateOf === null);
  return taken.length > 0 ? taken : reports;
}
