/** What a column or field of a roster is. */
export type Column = 'name' | 'display' | 'level' | 'order';

/** The order of the columns where there is no header. */
export const COLUMNS: readonly Column[] = ['name', 'display', 'level', 'order'];

const NAMES: Readonly<Record<string, Column>> = {
  name: 'name',
  单位: 'name',
  单位名称: 'name',
  名称: 'name',
  报送单位: 'name',
  区县: 'name',
  display: 'display',
  显示名: 'display',
  显示名称: 'display',
  简称: 'display',
  level: 'level',
  层级: 'level',
  order: 'order',
  顺序: 'order',
  序号: 'order',
};

/** null where the word names no column. */
export function columnNamed(word: string): Column | null {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(NAMES, key) ? (NAMES[key] ?? null) : null;
}

/** null where the words are no number. */
export function orderOf(words: string): number | null {
  const number = Number(words.trim().normalize('NFKC'));
  return words.trim() === '' || !Number.isFinite(number) ? null : number;
}
