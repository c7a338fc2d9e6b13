/** What may be set for a template; `list` may be given more than once. */
export const OPTION_TYPES = ['text', 'date', 'number', 'list', 'boolean'] as const;

export type OptionType = (typeof OPTION_TYPES)[number];

/** The types in a clerk's words, each with how it is written. */
export const optionTypeName: Readonly<Record<OptionType, string>> = {
  text: '文字',
  date: '日期，如 2025-3-1',
  number: '整数',
  list: '列表，用顿号分开',
  boolean: '是或否',
};

/** One thing that a template asks of its user: 发文字号, 签发人. Declared in template.yaml, read as `options.发文字号`. */
export interface TemplateOption {
  readonly name: string;
  readonly type: OptionType;
  /** What it is and where it is printed. */
  readonly description: string;
  /** Written as a user would write it; null: what is not given stays a placeholder, an empty list or false. */
  readonly default: string | null;
}

/** Letters only, so that it is a field of the template language and never markup where it is a placeholder. */
const NAME = /^[\p{Script=Han}A-Za-z]+$/u;
const KEYS: readonly string[] = ['type', 'description', 'default'];

/** Reads the `options` of template.yaml: what is declared, and every fault in it in words. */
export function parseOptions(declared: unknown): { options: TemplateOption[]; faults: string[] } {
  if (declared === undefined) return { options: [], faults: [] };
  if (!isGroup(declared)) return { options: [], faults: ['“options”应由“名称: { type, description }”组成'] };
  const faults: string[] = [];
  const options = Object.entries(declared).flatMap(([name, fields]): TemplateOption[] => {
    const own = isGroup(fields) ? fields : {};
    const wrong = optionFaults(name, own);
    faults.push(...wrong.map((fault) => `选项“${name}”${fault}`));
    const type = OPTION_TYPES.find((known) => known === own.type);
    if (wrong.length > 0 || type === undefined) return [];
    return [
      { name, type, description: String(own.description).trim(), default: writtenDefault(own.default) },
    ];
  });
  return { options, faults };
}

function optionFaults(name: string, fields: Readonly<Record<string, unknown>>): string[] {
  const faults = Object.keys(fields)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `有不认识的项目“${key}”`);
  if (!NAME.test(name)) faults.push('的名称只能用汉字和字母');
  if (!OPTION_TYPES.some((known) => known === fields.type)) {
    faults.push(`的 type 应为 ${OPTION_TYPES.join('、')} 之一`);
  }
  if (typeof fields.description !== 'string' || fields.description.trim() === '') {
    faults.push('缺少 description');
  }
  const written = writtenDefault(fields.default);
  // A figure that nobody gave and no source states would be the template's own.
  if (written !== null && /\p{Nd}/u.test(written)) faults.push('的 default 中不能有数字');
  if (fields.type === 'boolean' && written !== null && written !== '是' && written !== '否') {
    faults.push('的 default 应为 是 或 否');
  }
  return faults;
}

/** YAML's own true and false are 是 and 否; a list is written as a user would write it. */
function writtenDefault(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.map(String).join('、') : String(value);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
