import { type Rule, rule } from './rule.ts';

/** The run itself: usage, outputs. */
export const runMessages = {
  usage: rule<{ problem: string }>('error', ({ problem }) => `${problem}。`, '用 jianbao --help 查看用法。'),
  'set-aside': rule<{ reason: string }>(
    'warning',
    ({ reason }) => `未纳入：${reason}。`,
    '如确是年度报告，请核对标题和内容是否完整。',
  ),
  'unwritable-output': rule<{ reason: string }>(
    'error',
    ({ reason }) => `无法写入输出文件夹（${reason}），原有文件未改动。`,
    '请用 -o 换一个文件夹；如文件正在 WPS 或 Word 中打开，请先关闭。',
  ),
  'internal-part': rule(
    'error',
    () => '公开版不能写成 xlsx，也不能附带模型：其中有单位间的对照、核算和文件名。',
    '请去掉 --format 中的 xlsx 和 --attach-model，或改用内部模板。',
  ),
  'bad-source-date': rule<{ given: string }>(
    'error',
    ({ given }) => `环境变量 SOURCE_DATE_EPOCH 的值“${given}”不是秒数。`,
    '请改为 1970-01-01 以来的秒数，或删除这个环境变量。',
  ),
  'personal-data': rule(
    'error',
    () => '成文中出现了报告里的联系电话或证件号码，已停止，未生成任何文件。',
    '这是程序的缺陷，请把该报告反馈给开发者。',
  ),
  unexpected: rule<{ reason: string }>(
    'error',
    ({ reason }) => `程序出现意外错误（${reason}），未完成。`,
    '请把这一行信息反馈给开发者；设置环境变量 JIANBAO_DEBUG=1 再运行可看到详情。',
  ),
} as const satisfies Record<string, Rule<never>>;
