import { inspect, inspectEach } from '../inspection.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { InspectArguments } from './arguments.ts';
import { print, printAndWait, printDiagnostics, showProgress } from './console-output.ts';

/**
 * `jianbao inspect`: prints the model of each report, as the contract's JSON array, one report a line or as a
 * few Chinese lines. Gives the exit code: 1 where an input failed, 2 where nothing could be read.
 */
export async function runInspect(asked: InspectArguments): Promise<0 | 1 | 2> {
  if (asked.ndjson) return await printEach(asked);
  const { json } = asked;
  const { reports, failed, diagnostics } = await inspect({ ...asked, onProgress: showProgress });
  // In JSON each report carries its own diagnostics; only what belongs to none is said beside it.
  const told = reports.map(({ source }) => source.path);
  printDiagnostics(json ? diagnostics.filter(({ file }) => !told.includes(file ?? '')) : diagnostics);
  if (json) printJson(reports);
  else print(...reports.flatMap(summary));
  if (reports.length === 0) return 2;
  return failed.length > 0 ? 1 : 0;
}

/** Each report as soon as it is understood, and none kept. */
async function printEach(asked: InspectArguments): Promise<0 | 1 | 2> {
  const refused: Diagnostic[] = [];
  let count = 0;
  for await (const read of inspectEach({ ...asked, onProgress: showProgress })) {
    if ('rule' in read) refused.push(read);
    else {
      count += 1;
      await printAndWait(JSON.stringify(read));
    }
  }
  printDiagnostics(refused);
  if (count === 0) return 2;
  return refused.length > 0 ? 1 : 0;
}

/** Report by report: a thousand of them as one string would double the memory. */
function printJson(reports: readonly Report[]): void {
  if (reports.length === 0) print('[]');
  reports.forEach((report, index) => {
    const indented = JSON.stringify(report, null, 2).replaceAll('\n', '\n  ');
    print(`${index === 0 ? '[\n' : ''}  ${indented}${index === reports.length - 1 ? '\n]' : ','}`);
  });
}

function summary(report: Report): string[] {
  const { issuer, dates, year } = report;
  const kind = issuer?.kind === 'department' ? '部门' : '政府';
  const inconsistent = report.checks.filter(({ verdict }) => verdict === 'inconsistent').length;
  const state = report.duplicateOf === null ? report.setAside : '与另一份报告重复';
  return [
    report.source.path,
    `  标题：${report.title ?? '（原文没有）'}`,
    `  单位：${issuer === null ? '（未能确定）' : `${issuer.name}（${kind}）`}　年度：${year ?? '（未能确定）'}　成文日期：${dates.signed ?? '（原文没有）'}`,
    `  指标数据${report.observations.length}条　不足${report.shortcomings.length}项　下一步安排${report.priorities.length}项　核验${report.checks.length}处（不一致${inconsistent}处）`,
    ...(state === null ? [] : [`  不纳入简报：${state}`]),
  ];
}
