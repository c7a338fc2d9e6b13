import type { Report } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/index.ts';

/** A short report of 2023 around some sentences of its achievements. */
export function reportWith(achievements: string, plan = '一是加强执法监督。二是深化普法宣传。'): Report {
  const text = [
    '重庆市南岸区人民政府关于2023年度法治政府建设情况的报告',
    '2023年，南岸区深入推进法治政府建设，现将有关情况报告如下。在区委坚强领导下，各项工作扎实开展，依法行政水平不断提升，法治政府建设取得新的成效，人民群众的法治获得感明显增强，为全区经济社会发展提供了有力法治保障。',
    '一、主要举措和成效',
    achievements,
    '二、存在的不足',
    '一是执法力量还比较薄弱。二是普法形式不够多样，基层法治宣传的针对性和实效性还需要进一步增强，群众的参与度有待提高。',
    '三、2024年工作安排',
    plan,
    '重庆市南岸区人民政府',
    '2024年1月15日',
  ].join('\n');
  return parseReport({ path: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, hasLines: true });
}
