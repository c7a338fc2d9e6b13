import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** A field as it is declared. */
export interface FieldType {
  readonly name: string;
  /** What its comment says; empty where it has none. */
  readonly comment: string;
  /** The type's name, or its literals as written. */
  readonly type: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
}

/** An interface, or a union: of groups, whose fields are put together, or of literals. */
export interface DeclaredType {
  readonly name: string;
  readonly comment: string;
  readonly fields: readonly FieldType[];
  readonly literals: readonly string[];
}

const SOURCE = new URL('../../src/model/briefing.ts', import.meta.url);

/** The types of src/model/briefing.ts in their order, as the parser of TypeScript reads them. */
export function declaredTypes(): DeclaredType[] {
  const text = readFileSync(SOURCE, 'utf8');
  const { program, errors } = parseSync('briefing.ts', text);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    const comment = commentBefore(text, statement.start);
    if (declaration?.type === 'TSInterfaceDeclaration') {
      const { body } = declaration.body;
      return [{ name: declaration.id.name, comment, fields: fieldsOf(body, text), literals: [] }];
    }
    if (declaration?.type !== 'TSTypeAliasDeclaration') return [];
    const { typeAnnotation: type } = declaration;
    const parts = type.type === 'TSUnionType' ? type.types : [type];
    const fields = parts.flatMap((part) =>
      part.type === 'TSTypeLiteral' ? fieldsOf(part.members, text) : [],
    );
    const literals = parts.flatMap((part) =>
      part.type === 'TSLiteralType' ? [text.slice(part.start + 1, part.end - 1)] : [],
    );
    return [{ name: declaration.id.name, comment, fields: merged(fields), literals }];
  });
}

/** What the parser calls the members and the types; only what is read of them. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function fieldsOf(members: readonly Node[], text: string): FieldType[] {
  return members.flatMap((member) => {
    const declared = /^readonly (\w+)\??: ([\s\S]*?);?$/.exec(text.slice(member.start, member.end));
    if (member.type !== 'TSPropertySignature' || declared === null) return [];
    const [, name = '', written = ''] = declared;
    const isNullable = /\| null$/.test(written);
    const bare = written.replace(/ \| null$/, '');
    const list = /^readonly \[?(\{[\s\S]*\}|[\w]+)(?:\[\]|, \.\.\.\w+\[\]\])$/.exec(bare);
    const type = list?.[1] ?? bare;
    const isGroup = type.startsWith('{');
    return [
      {
        name,
        comment: commentBefore(text, member.start),
        type: isGroup ? groupName(type) : type,
        isList: list !== null,
        isNullable,
      },
    ];
  });
}

/** The words of the comment that ends right before an offset. */
function commentBefore(text: string, offset: number): string {
  const written = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*$/.exec(text.slice(0, offset))?.[1] ?? '';
  return written.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}

/** A group that is declared on the spot: its fields as they stand. */
const groupName = (written: string): string =>
  [...written.matchAll(/readonly (\w+): (\w+)/g)].map(([, name, type]) => `${name}：${type}`).join('；');

/** A field of several parts of a union is listed once. */
function merged(fields: readonly FieldType[]): FieldType[] {
  return [...new Set(fields.map(({ name }) => name))].flatMap((name) => {
    const same = fields.filter((field) => field.name === name);
    const [first] = same;
    if (first === undefined) return [];
    const types = [...new Set(same.map(({ type }) => type))];
    return [{ ...first, type: types.join(' | '), isNullable: same.some(({ isNullable }) => isNullable) }];
  });
}
