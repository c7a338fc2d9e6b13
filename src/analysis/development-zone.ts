import type { Issuer } from '../model/report.ts';

/** Words by which a zone is told that is no area of the register but is run by a committee of its own. */
const ZONES = [
  '开发区',
  '高新区',
  '经开区',
  '新区',
  '园区',
  '示范区',
  '保税区',
  '试验区',
  '度假区',
  '合作区',
  '工业园',
  '产业园',
];

/** 经济技术开发区, 高新区, 新区管委会; 浦东新区 is a county of its own and none. */
export function isDevelopmentZone({ name, kind, county }: Issuer): boolean {
  if (kind !== 'government') return false;
  const own = name.replace(/(?:管理委员会|管委会|(?:人民)?政府)$/, '');
  const isArea = county !== null && own.endsWith(county) && /政府$/.test(name);
  return !isArea && ZONES.some((zone) => own.endsWith(zone));
}
