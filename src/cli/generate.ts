import { type Generation, generate } from '../pipeline.ts';
import type { GenerateArguments } from './arguments.ts';
import { print, printDiagnostics, showProgress } from './console-output.ts';

/**
 * `jianbao generate`: writes the briefing and tells what was read, set aside, found and written. Gives the
 * exit code: 1 where an input failed or was set aside, 2 where nothing was written.
 */
export async function runGenerate(asked: GenerateArguments): Promise<0 | 1 | 2> {
  const generation = await generate({
    ...asked,
    sourceDateEpoch: process.env.SOURCE_DATE_EPOCH ?? null,
    onProgress: showProgress,
  });
  if (asked.json) {
    print(summaryOf(generation));
  } else {
    printDiagnostics(generation.diagnostics);
    if (generation.outputs.length > 0) print(...account(generation));
  }
  if (generation.outputs.length === 0) return 2;
  return generation.setAside.length > 0 ? 1 : 0;
}

/** The run as a program reads it; whatever is left out is empty. */
export function summaryOf(generation: Partial<Generation>): string {
  const { outputs = [], evidence = null, reports = [], setAside = [], diagnostics = [] } = generation;
  const { corrections = [] } = generation;
  const listed = reports.map(
    ({ id, source, title, issuer, year, observations, shortcomings, priorities }) => ({
      id,
      path: source.path,
      sha256: source.sha256,
      title,
      issuer: issuer?.name ?? null,
      year,
      observations: observations.length,
      shortcomings: shortcomings.length,
      priorities: priorities.length,
    }),
  );
  return JSON.stringify({ outputs, evidence, reports: listed, setAside, corrections, diagnostics }, null, 2);
}

/** The run as a clerk reads it. */
function account({ reports, setAside, corrections, outputs, evidence }: Generation): string[] {
  const sum = (count: (report: (typeof reports)[number]) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  return [
    `读取：${reports.length}份报告纳入简报${setAside.length === 0 ? '' : `，另有${setAside.length}个文件未纳入`}`,
    `识别：指标数据${sum((r) => r.observations.length)}条，存在的不足${sum((r) => r.shortcomings.length)}项，下一步安排${sum((r) => r.priorities.length)}项`,
    ...(corrections.length === 0 ? [] : [`更正：按更正单改动${corrections.length}处，逐条列在附件中`]),
    ...outputs.map(({ path, bytes, pages }) => {
      const size = `${Math.ceil(bytes / 1024)} KB`;
      return `写出：${path}（${pages === null ? size : `${pages}页，${size}`}）`;
    }),
    ...(evidence === null ? [] : [`出处：${evidence}（每个数字和引文在原报告中的位置）`]),
  ];
}
