import type { Contents, ContentsEntry } from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/style.ts';
import type { Slice, TextMark } from './marks.ts';
import type { Sheet } from './tables.ts';
import { type Setting, setSize, setText } from './text-lines.ts';

/** Kept free at the right for the page number, in characters. */
const numberRoom = 3;
const leader = '…';

/** 目录 and its entries: words, dots and page, all leading to the heading. */
export function setContents({ title, entries }: Contents, sheet: Sheet, setting: Setting): Slice[] {
  const { house } = setting;
  const lines = setText(title, house.headings[0], sheet.width, setting).map((marks) => ({
    ...slice(marks, house.headings[0]),
    keepWithNext: true,
  }));
  return [...lines, ...entries.flatMap((entry) => setEntry(entry, sheet, setting))];
}

function setEntry({ level, content, heading }: ContentsEntry, sheet: Sheet, setting: Setting): Slice[] {
  const { contents } = setting.house;
  const style = { ...contents, left: contents.left + level - 1, right: contents.right + numberRoom };
  const lines = setText(content, style, sheet.width, setting);
  const last = lines.at(-1)?.at(-1);
  const page = setting.pages.get(heading);
  const ending =
    last === undefined || page === undefined ? [] : endOf(last, String(page), contents, sheet, setting);
  return lines.map((marks, index) => {
    const all = index === lines.length - 1 ? [...marks, ...ending] : marks;
    return {
      ...slice(
        all.map((mark) => ({ ...mark, link: heading })),
        style,
      ),
      keepWithNext: index < lines.length - 1,
    };
  });
}

/** The dots from the last word to the page, which stands at the right edge. */
function endOf(
  last: TextMark,
  page: string,
  style: ParagraphStyle,
  sheet: Sheet,
  { house, fonts }: Setting,
): TextMark[] {
  const size = setSize(style, house);
  const width = (text: string) => {
    const font = fonts.choose(text.charAt(0), style.face) ?? 'songti';
    return { font, width: fonts.width(text, font) * size };
  };
  const number = width(page);
  const x = sheet.width - style.right * size - number.width;
  const dot = width(leader);
  const from = last.x + last.width + size / 2;
  const count = Math.max(2, Math.floor((x - size / 2 - from) / dot.width));
  const mark = { ...last, spacing: 0, size, bookmark: null };
  return [
    {
      ...mark,
      text: leader.repeat(count),
      font: dot.font,
      x: x - size / 2 - count * dot.width,
      width: count * dot.width,
    },
    { ...mark, text: page, font: number.font, x, width: number.width },
  ];
}

const slice = (marks: TextMark[], { pitch }: ParagraphStyle): Slice => ({
  height: pitch,
  above: 0,
  keepWithNext: false,
  marks,
  repeated: [],
});
