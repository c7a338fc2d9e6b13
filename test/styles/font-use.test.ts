import { expect, it } from 'vitest';
import { fontUse } from '../../src/font-use.ts';

it('says of each face what is set in it and by which fonts in PDF and DOCX', async () => {
  const found = await fontUse(null);
  const faces = 'faces' in found ? found.faces : [];
  expect(faces.find(({ face }) => face === '黑体')).toEqual({
    face: '黑体',
    uses: expect.arrayContaining(['一级标题（16磅）', '表头（10.5磅）']),
    pdf: 'Noto Sans SC Medium',
    docx: ['黑体', 'SimHei'],
  });
  expect(faces.find(({ face }) => face === '小标宋')?.uses).toEqual(['标题（22磅）']);
});

it('answers an unknown style with those there are', async () => {
  expect(await fontUse('gongwan')).toMatchObject({ faults: [{ rule: 'unknown-style' }] });
});
