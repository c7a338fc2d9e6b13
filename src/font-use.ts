import type { Diagnostic } from './model/diagnostic.ts';
import type { Face, HouseStyle, ParagraphStyle } from './model/style.ts';
import { styleRoots } from './pipeline/template-roots.ts';
import { BASE_STYLE, loadStyle } from './styles/style-folder.ts';
import { faceFont, fontLabels } from './writers/pdf/font-files.ts';

/** A face of a style, what is set in it, and by which fonts. */
export interface FaceUse {
  readonly face: Face | '字母和数字' | '生僻字';
  /** 标题（22磅）; empty where nothing is set in it. */
  readonly uses: readonly string[];
  /** Embedded in the PDF. */
  readonly pdf: string;
  /** Named in the DOCX, the wanted one first; empty where the program that opens it chooses. */
  readonly docx: readonly string[];
}

/** Which fonts a style takes, by face. Gives the faults of a style that cannot be read. */
export async function fontUse(
  style: string | null,
): Promise<{ faces: readonly FaceUse[] } | { faults: readonly Diagnostic[] }> {
  const loaded = await loadStyle(style ?? BASE_STYLE, styleRoots());
  if ('faults' in loaded) return loaded;
  const house = loaded.style;
  const uses = usesOf(house);
  const named = (face: Face | 'latin') => {
    const { name, substitutes } = house.wordFonts[face];
    return [name, ...substitutes];
  };
  const faces = (Object.keys(faceFont) as Face[]).map((face) => ({
    face,
    uses: uses.filter((use) => use.face === face).map(({ what, size }) => `${what}（${size}磅）`),
    pdf: fontLabels[faceFont[face]],
    docx: named(face),
  }));
  return {
    faces: [
      ...faces,
      { face: '字母和数字', uses: [], pdf: fontLabels.latin, docx: named('latin') },
      { face: '生僻字', uses: [], pdf: fontLabels.rare, docx: [] },
    ],
  };
}

type Use = Pick<ParagraphStyle, 'face' | 'size'> & { readonly what: string };

const roleNames: Readonly<Record<keyof HouseStyle['paragraphs'], string>> = {
  body: '正文',
  quotation: '引文',
  note: '附注',
  'annex-mark': '附件标识',
  'annex-list': '附件说明',
  recipient: '主送机关',
  byline: '题下署名',
  signature: '署名',
  date: '成文日期',
};

const headingNames = ['标题', '一级标题', '二级标题', '三级标题', '四级标题'] as const;

function usesOf({ headings, paragraphs, table, pageNumber }: HouseStyle): Use[] {
  const use = (what: string, { face, size }: Pick<ParagraphStyle, 'face' | 'size'>): Use => ({
    what,
    face,
    size,
  });
  const roles = Object.keys(roleNames) as (keyof HouseStyle['paragraphs'])[];
  return [
    ...headingNames.map((what, level) => use(what, headings[level as keyof HouseStyle['headings']])),
    ...roles.map((role) => use(roleNames[role], paragraphs[role])),
    use('表题', table.caption),
    use('表头', table.regular.head),
    use('表格文字', table.regular.body),
    use('宽表表头', table.small.head),
    use('宽表文字', table.small.body),
    use('页码', pageNumber),
  ];
}
