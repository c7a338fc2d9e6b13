import { parse, YAMLParseError } from 'yaml';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseOptions, type TemplateOption } from './template-options.ts';

/** A template source and the name by which messages call it: regional/main.hbs. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** What template.yaml says about a template; goes into the list of templates and the file properties. */
export interface TemplateManifest {
  /** What a clerk calls it: 综合报告（内部）. */
  readonly label: string;
  /** For whom it is and what it holds, in one sentence. */
  readonly description: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Who may read it: templates for the public are given nothing internal. */
  readonly audience: 'internal' | 'public';
  /** What the user may set. */
  readonly options: readonly TemplateOption[];
  /** The style it is made for, by name or by a path from its folder; null: the house style. */
  readonly style: string | null;
}

/** Everything of one template that the composer needs, already read. */
export interface TemplateFiles {
  /** The name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: TemplateManifest;
  readonly main: TemplateSource;
  /** By the name used in `{{> name}}`. */
  readonly partials: ReadonlyMap<string, TemplateSource>;
}

const TEXTS = ['label', 'description', 'subject'] as const;
const KEYS: readonly string[] = [...TEXTS, 'keywords', 'audience', 'options', 'style'];

/**
 * Reads template.yaml.
 *
 * @returns the manifest, or every fault found in it as diagnostics with `file` as their place
 */
export function parseManifest(yamlText: string, file: string): TemplateManifest | Diagnostic[] {
  let data: unknown;
  try {
    data = parse(yamlText);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? null;
    return [diagnose('bad-manifest', { reason: 'YAML 写法不合规' }, { file, line })];
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [diagnose('bad-manifest', { reason: '应由“名称: 内容”组成' }, { file })];
  }
  const fields = data as Record<string, unknown>;
  const faults: string[] = Object.keys(fields)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `不认识的项目“${key}”`);
  const text = (key: (typeof TEXTS)[number]): string => {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    faults.push(`缺少“${key}”，或它不是文字`);
    return '';
  };
  const [label, description, subject] = [text('label'), text('description'), text('subject')];
  const keywords: unknown = Object.hasOwn(fields, 'keywords') ? fields.keywords : [];
  const areWords = Array.isArray(keywords) && keywords.every((word) => typeof word === 'string');
  if (!areWords) faults.push('“keywords”应为文字的列表');
  const asked = Object.hasOwn(fields, 'audience') ? fields.audience : 'internal';
  const audience = asked === 'public' ? 'public' : 'internal';
  if (asked !== audience) faults.push('“audience”应为 internal 或 public');
  const { options, faults: wrong } = parseOptions(
    Object.hasOwn(fields, 'options') ? fields.options : undefined,
  );
  faults.push(...wrong);
  const style: unknown = Object.hasOwn(fields, 'style') ? fields.style : null;
  const isStyle = style === null || (typeof style === 'string' && style.trim() !== '');
  if (!isStyle) faults.push('“style”应为版式的名称，或版式文件的路径');
  if (faults.length > 0) return faults.map((reason) => diagnose('bad-manifest', { reason }, { file }));
  return {
    label,
    description,
    subject,
    keywords: areWords ? keywords : [],
    audience,
    options,
    style: isStyle ? style : null,
  };
}
