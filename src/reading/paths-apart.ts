import type { Report } from '../model/report.ts';

/**
 * Reports that were parsed in different places may come under one path. What has another content then bears
 * the first characters of its digest, so that every citation leads to one file.
 */
export function withPathsApart(reports: readonly Report[]): Report[] {
  const digests = new Map<string, string>();
  return reports.map((report) => {
    const { path, sha256 } = report.source;
    const first = digests.get(path);
    if (first === undefined) digests.set(path, sha256);
    if (first === undefined || first === sha256) return report;
    return { ...report, source: { ...report.source, path: `${path}#${sha256.slice(0, 8)}` } };
  });
}
