import type { Imprint, Inline, Masthead, SpreadLine } from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/style.ts';
import { imprintLines, mastheadSetting, rules } from '../furniture-rules.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { type Mark, moved, type RuleMark, type Slice } from './marks.ts';
import type { Sheet } from './tables.ts';
import { type Setting, setText } from './text-lines.ts';

/** Sets a masthead as one slice, which ends at its red rule or, in a letter, below its last line. */
export function setMasthead(masthead: Masthead, sheet: Sheet, setting: Setting): Slice[] {
  const { house } = setting;
  const { name, aboveName, aboveLines, aboveRule, lines, inset } = mastheadSetting(masthead, house);
  const stack = new LineStack(sheet, setting);
  for (const mark of masthead.marks) stack.add(mark, house.furniture['head-mark']);
  stack.y += aboveName;
  stack.add(masthead.name, name);
  if (masthead.form === 'letter') {
    stack.y += aboveRule;
    stack.rules(doubleRule(stack.y, setting, name.color, 'thick first'));
    stack.y += rules.double.thick + rules.double.gap + rules.double.thin;
    stack.rules(doubleRule(footOfLetter(setting), setting, name.color, 'thin first'));
  }
  for (const [index, line] of lines.entries()) {
    stack.y += aboveLines[index] ?? 0;
    stack.spread(line, house.furniture['head-line'], inset);
  }
  if (masthead.form !== 'letter') {
    stack.y += aboveRule;
    stack.rules([rule(0, sheet.width, stack.y, rules.red, name.color)]);
  }
  return [{ height: stack.y, above: 0, keepWithNext: true, marks: stack.marks, repeated: [] }];
}

/** Sets an imprint as one slice, from its first rule to its last. */
export function setImprint(imprint: Imprint, sheet: Sheet, setting: Setting): Slice {
  const style = setting.house.furniture.imprint;
  const stack = new LineStack(sheet, setting);
  const lines = imprintLines(imprint, setting.house);
  stack.rules([rule(0, sheet.width, 0, rules.imprint.outer, style.color)]);
  for (const [index, line] of lines.entries()) {
    stack.spread(line, style, style.right);
    const thickness = index === lines.length - 1 ? rules.imprint.outer : rules.imprint.inner;
    stack.rules([rule(0, sheet.width, stack.y, thickness, style.color)]);
  }
  return { height: stack.y, above: 0, keepWithNext: false, marks: stack.marks, repeated: [] };
}

/** Lines set one below the other. */
class LineStack {
  readonly marks: Mark[] = [];
  /** The lower edge of what has been set. */
  y = 0;
  readonly #sheet: Sheet;
  readonly #setting: Setting;

  constructor(sheet: Sheet, setting: Setting) {
    this.#sheet = sheet;
    this.#setting = setting;
  }

  rules(marks: readonly RuleMark[]): void {
    this.marks.push(...marks);
  }

  add(content: readonly Inline[], style: ParagraphStyle): void {
    this.y += this.#set(content, style);
  }

  /** Words at both ends and in the middle of one line. */
  spread({ left, center, right }: SpreadLine, style: ParagraphStyle, inset: number): void {
    const hanging = style.firstLine < 0 ? style : { ...style, left: inset, firstLine: 0 };
    const heights = [
      ...(left.length > 0 ? [this.#set(left, { ...hanging, align: 'left' })] : []),
      ...(center.length > 0 ? [this.#set(center, { ...style, align: 'center', left: 0, firstLine: 0 })] : []),
      ...(right.length > 0
        ? [this.#set(right, { ...style, align: 'right', left: 0, firstLine: 0, right: inset })]
        : []),
    ];
    this.y += Math.max(style.pitch, ...heights);
  }

  /** Sets text from here on and gives its height. */
  #set(content: readonly Inline[], style: ParagraphStyle): number {
    const lines = setText(content, style, this.#sheet.width, this.#setting);
    lines.forEach((marks, index) => {
      this.marks.push(...marks.map((mark) => moved(mark, 0, this.y + index * style.pitch)));
    });
    return lines.length * style.pitch;
  }
}

function footOfLetter({ house }: Setting): number {
  const { height, margin } = sheetOf(house, 'portrait');
  const { thick, gap, thin } = rules.double;
  return (height - margin.top) * pointsPerMillimetre - rules.doubleAboveFoot - thick - gap - thin;
}

function doubleRule(
  top: number,
  { house }: Setting,
  color: string,
  order: 'thick first' | 'thin first',
): RuleMark[] {
  const { thick, gap, thin, width } = rules.double;
  const { width: paper, margin } = sheetOf(house, 'portrait');
  const left = (paper * pointsPerMillimetre - width) / 2 - margin.left * pointsPerMillimetre;
  const [first, second] = order === 'thick first' ? [thick, thin] : [thin, thick];
  return [
    rule(left, left + width, top + first / 2, first, color),
    rule(left, left + width, top + first + gap + second / 2, second, color),
  ];
}

function rule(x1: number, x2: number, y: number, thickness: number, color: string): RuleMark {
  return { kind: 'rule', from: { x: x1, y }, to: { x: x2, y }, thickness, color };
}
