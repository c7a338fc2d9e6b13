import { formatNumber } from './number-format.ts';

/** Rings that 带圈字符 puts around a number. */
const RING = /^[○◯〇⭕]$/u;
const OUTLINE = /^[○◯〇⭕□△◇]$/u;
const CHARACTER = /^\\(?:[,;()\\])/;
/** Switches of the field as a whole: \* jc2 \* "Font:宋体" \* hps10. */
const FORMAT = /\\\*\s*(?:"[^"]*"|\S+)/g;

/**
 * What a field EQ shows (17.16.5.20): ① for 带圈字符 (`\o\ac(○,1)`), the word without its 拼音
 * (`\o\ad(\s\up 9(fǎ),法)`), 3/4 for a fraction; of other forms their operands in order.
 */
export function equationText(code: string): string {
  const reader = { code: code.replace(/^\s*EQ\s/i, '').replace(FORMAT, ''), at: 0 };
  return operand(reader).trim();
}

interface CodeReader {
  readonly code: string;
  at: number;
}

/** Up to the separator or bracket that ends it. */
function operand(reader: CodeReader): string {
  let text = '';
  while (reader.at < reader.code.length) {
    const rest = reader.code.slice(reader.at);
    if (/^[,;)]/.test(rest)) break;
    const escaped = CHARACTER.exec(rest);
    const form = /^\\([a-z])/i.exec(rest)?.[1];
    if (escaped !== null) {
      text += escaped[0].slice(1);
      reader.at += 2;
    } else if (form !== undefined) text += formText(form.toLowerCase(), reader);
    else {
      text += rest[0] ?? '';
      reader.at += 1;
    }
  }
  return text;
}

/** A form with its options, `\o\ac` or `\s\up 9`, and its operands in brackets. */
function formText(form: string, reader: CodeReader): string {
  const options = /^\\[a-z](?:\s*\\[a-z]+\s*-?\d*)*\s*/i.exec(reader.code.slice(reader.at))?.[0] ?? '';
  reader.at += options.length;
  if (reader.code[reader.at] !== '(') return '';
  const operands: string[] = [];
  const raised: boolean[] = [];
  do {
    reader.at += 1;
    raised.push(/^\s*\\s\s*\\(?:up|do)/i.test(reader.code.slice(reader.at)));
    operands.push(operand(reader));
  } while (/[,;]/.test(reader.code[reader.at] ?? ''));
  reader.at += 1;
  switch (form) {
    case 'f':
      return operands.join('/');
    case 'l':
      return operands.join(',');
    case 'd':
      return '';
    case 'b':
      return `(${operands.join(',')})`;
    case 'o':
      return overstruck(operands, raised);
    default:
      return operands.join('');
  }
}

function overstruck(operands: readonly string[], raised: readonly boolean[]): string {
  const [outline = '', inner = ''] = operands.map((text) => text.trim());
  if (operands.length === 2 && OUTLINE.test(outline)) {
    const number = RING.test(outline) && /^\d{1,2}$/.test(inner) ? Number(inner) : null;
    return number === null ? inner : formatNumber(number, 'decimalEnclosedCircle');
  }
  const base = operands.filter((_, at) => !raised[at]);
  return (base.length > 0 ? base : operands).join('');
}
