import { type Rule, rule } from './rule.ts';

/** Style files. */
export const styleMessages = {
  'unknown-style': rule<{ name: string; available: readonly string[] }>(
    'error',
    ({ name, available }) => `没有版式“${name}”。可用：${available.join('、')}，或版式文件（.yaml）的路径。`,
    '请检查名称或路径。',
  ),
  'style-cycle': rule<{ names: readonly string[] }>(
    'error',
    ({ names }) => `版式互相沿用，没有尽头：${names.join(' → ')}。`,
    '请改正 extends。',
  ),
  'style-form': rule(
    'error',
    () => '版式文件应由“名称: 内容”组成。',
    '请对照 templates/styles/gongwen.yaml 的写法改正。',
  ),
  'style-part': rule<{ part: string; known: readonly string[] }>(
    'error',
    ({ part, known }) => `版式没有“${part}”这一部分。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'style-part-empty': rule<{ part: string; known: readonly string[] }>(
    'error',
    ({ part, known }) => `“${part}”下面应逐行写它的各项。可用：${known.join('、')}。`,
    '请缩进两格，每行一项；不改就删去这一行。',
  ),
  'style-property': rule<{ part: string; property: string; known: readonly string[] }>(
    'error',
    ({ part, property, known }) => `“${part}”没有“${property}”这一项。可用：${known.join('、')}。`,
    '请检查拼写。',
  ),
  'style-value': rule<{ property: string; given: string; expected: string }>(
    'error',
    ({ property, given, expected }) => `“${property}”写作“${given}”，读不懂。应为${expected}。`,
    '请改正这一项。',
  ),
  'style-pitch': rule<{ pitch: number; size: number }>(
    'error',
    ({ pitch, size }) => `行距 ${pitch} 磅小于字号 ${size} 磅，文字会被截去一截。`,
    '请加大 line 或减小 size。',
  ),
  'style-area': rule<{ width: number; height: number; least: number }>(
    'error',
    ({ width, height, least }) =>
      `版心宽 ${width} 毫米、高 ${height} 毫米，不足 ${least} 毫米，放不下文字和表格。`,
    '请减小页边。',
  ),
  'style-characters': rule<{ asked: number; fitting: number; size: number }>(
    'error',
    ({ asked, fitting, size }) => `正文 ${size} 磅的字，一行约 ${fitting} 个，排不成 ${asked} 个。`,
    '请改 characters、正文的 size 或左右页边。',
  ),
} as const satisfies Record<string, Rule<never>>;
