import type { BriefingLexicon } from '../../src/analysis/index.ts';
import { loadAreasOfOutline } from '../../src/lexicon/areas-of-outline.ts';
import { loadComparability } from '../../src/lexicon/comparability.ts';
import { loadPracticeSignals } from '../../src/lexicon/practice-signals.ts';

/** A lexicon small enough to be kept in mind, with the program's own areas and practice signals. */
export const lexicon: BriefingLexicon = {
  indicators: [
    { id: 'permit.items', label: '行政许可事项', unit: '项', area: 'A1' },
    { id: 'normative.filed', label: '规范性文件报备', unit: '件', area: 'A2' },
    { id: 'enforcement.trained', label: '执法人员培训', unit: '人次', area: 'A4' },
    { id: 'legal-aid.recovered', label: '法律援助挽回经济损失', unit: '元', area: 'A6' },
    { id: 'mediation.success-rate', label: '调解成功率', unit: '%', area: 'A6' },
    { id: 'mediation.cases', label: '人民调解案件', unit: '件', area: 'A6' },
    { id: 'litigation.cases', label: '行政诉讼（应诉）案件', unit: '件', area: 'A6' },
    { id: 'publicity.materials', label: '发放普法资料', unit: '份', area: 'A10' },
  ],
  themes: [
    { id: 'evidence', label: '执法证据' },
    { id: 'enforcement-supervision', label: '执法监督' },
    { id: 'publicity', label: '普法宣传' },
    { id: 'petition', label: '信访法治化' },
  ],
  areas: loadAreasOfOutline(),
  practiceSignals: loadPracticeSignals(),
  comparability: loadComparability(),
};

export const plain = { title: null, year: null, setAside: [] } as const;
