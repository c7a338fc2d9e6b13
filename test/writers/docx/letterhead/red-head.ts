import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const run = (text: string, look = '') =>
  `<w:r w:rsidRPr="00A10001">${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const red = '<w:rFonts w:eastAsia="宋体"/><w:color w:val="FF0000"/><w:sz w:val="72"/>';
const centred = '<w:jc w:val="center"/>';

/** The pages of the letterhead: A4, the first one without a header, numbered from 1. */
export const SECTION = [
  '<w:sectPr w:rsidR="00A10001"><w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>',
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>',
  '<w:pgNumType w:start="1"/><w:cols w:space="425"/><w:titlePg/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
].join('');

/** As Word saves it: a name in red, a number whose tag is split over runs, a title, the text's place, an imprint. */
export const head = [
  line(run('新华区司法局文件', red), centred),
  line(
    `${run('新司〔2025〕第{')}<w:proofErr w:type="spellStart"/>${run('{文', '<w:b/>')}${run('号}')}${run('}号', '<w:b/>')}`,
    `${centred}<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="FF0000"/></w:pBdr>`.replace(
      /(<w:jc[^>]*>)(.*)/,
      '$2$1',
    ),
  ),
  line(run('{{标题}}', '<w:sz w:val="44"/>'), `<w:pStyle w:val="1"/>${centred}`),
].join('');
export const place = line(run('{{') + run('正文') + run('}}'));
export const foot = [
  line(run('{{编制单位}}'), '<w:jc w:val="right"/>'),
  line(run('{{日期}}'), '<w:jc w:val="right"/>'),
  '<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>',
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${line(run('抄送：｛｛抄送｝｝'))}</w:tc></w:tr></w:tbl>`,
  line(''),
].join('');

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="等线" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** A letterhead with that body; `header` is what stands on its later pages. */
export function redHead(
  body = head + place + foot + SECTION,
  header = line(run('新华区司法局')),
): Uint8Array {
  const part = (root: string, inner: string) =>
    strToU8(`${DECLARATION}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`);
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    strToU8(
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
    );
  const override = (path: string, type: string) =>
    `<Override PartName="/word/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document.xml', 'document.main')}${override('styles.xml', 'styles')}${override('header1.xml', 'header')}${override('footer1.xml', 'footer')}</Types>`,
    ),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'styles', 'styles.xml'),
      relationship('rId8', 'header', 'header1.xml'),
      relationship('rId9', 'footer', 'footer1.xml'),
    ),
    'word/styles.xml': part('styles', styles),
    'word/header1.xml': part('hdr', header),
    'word/footer1.xml': part('ftr', line(run('第1页'), centred)),
  });
}
