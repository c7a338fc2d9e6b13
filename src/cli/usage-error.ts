import { closestWord } from './closest-word.ts';

/** What was typed cannot be understood; the message is Chinese, without a closing mark. */
export class UsageError extends Error {}

/** What yargs says, where its Chinese is no help to a clerk. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^缺少 non-option 参数[\s\S]*/, '没有给出报告文件或文件夹'],
  [/^缺少必须的选项：output$/, '没有给出输出文件夹，请用 -o 指定'],
  [/^没有提供足够的值给此选项：(.)$/, '选项 -$1 后面缺少值'],
  [/^没有提供足够的值给此选项：(.*)$/, '选项 --$1 后面缺少值'],
];

/** Makes yargs' message one that tells what to type: the option's likely name, the values there are. */
export function usageProblem(message: string, known: readonly string[]): string {
  const unknown = /^(?:无法识别的选项|无法识别这些选项|Unknown arguments?)：?\s*(.*)$/.exec(message)?.[1];
  if (unknown !== undefined) return unknownWords(unknown.split(/,\s*/), known);
  const line = message.replaceAll(/\s*\n\s*/g, ' ').trim();
  return wordings.reduce((text, [from, to]) => text.replace(from, to), line);
}

function unknownWords(words: readonly string[], known: readonly string[]): string {
  // yargs names an option in both spellings: with-hyphen, withHyphen.
  const typed = words.filter(
    (word) => !words.some((other) => other.includes('-') && camelCase(other) === word),
  );
  const named = typed.map((word) => {
    const meant = closestWord(word, known);
    return meant === null ? `“${word}”` : `“${word}”（是不是“${meant}”？）`;
  });
  return `无法识别${named.join('、')}`;
}

function camelCase(word: string): string {
  return word.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
