import type { Attachment } from '../model/attachment.ts';
import type { Report } from '../model/report.ts';

/** The reports as `inspect --json` prints them, one a line, which `generate` reads again. */
export function modelFile(reports: readonly Report[]): Attachment {
  return {
    name: 'model.json',
    mediaType: 'application/json',
    description: '各报告的解析结果（jianbao/report@1）',
    content: `[\n${reports.map((report) => JSON.stringify(report)).join(',\n')}\n]\n`,
  };
}
