/**
 * The shapes of Chinese area names: what remains of a name without its suffix (武隆区 → 武隆), and the everyday
 * forms of autonomous areas (彭水苗族土家族自治县 → 彭水县).
 */

const PEOPLES =
  '(?:蒙古族?|维吾尔|哈萨克族?|柯尔克孜|塔吉克|锡伯|达斡尔族|鄂温克族|鄂伦春|朝鲜族|满族|回族|壮族|苗族|土家族|侗族|瑶族|彝族|白族|傣族|哈尼族|拉祜族|佤族|布朗族|傈僳族|独龙族|怒族|景颇族|纳西族|普米族|布依族|仡佬族|水族|毛南族|仫佬族|黎族|畲族|羌族|藏族|东乡族|保安族|撒拉族|裕固族|土族|各族)';
const AUTONOMOUS = new RegExp(`^(.{2,}?)${PEOPLES}+(?:自治([区州县旗])|(区))$`);
const SUFFIX = /(?:特别行政区|行政委员会|自治[区州县旗]|地区|新区|特区|林区|矿区|[省市区县旗盟])$/;
/** 东乡族自治县, 鄂温克族自治旗, 鄂伦春自治旗: the people is the name. */
const NAMED_AFTER_PEOPLE = /^(.{2,}?)族?自治([县旗])$/;

/**
 * The name without the word for its level and without the peoples of an autonomous area: 武隆区 → 武隆,
 * 恩施土家族苗族自治州 → 恩施, 内蒙古自治区 → 内蒙古. Null where less than two characters remain (忠县).
 */
export function withoutSuffix(name: string): string | null {
  const autonomous = autonomousParts(name);
  const short = autonomous?.stem ?? name.replace(SUFFIX, '');
  // 北林区 and 万柏林区 are 北林 and 万柏林, not 北 and 万柏: 林区 is a suffix only of 神农架林区.
  const kept = name.endsWith('林区') && name !== '神农架林区' ? name.slice(0, -1) : short;
  return kept.length >= 2 && kept !== name ? kept : null;
}

/**
 * How an autonomous area is called in everyday official writing beside its full name: 恩施州, 彭水县 and
 * 彭水自治县, 广西自治区, 管城区. Empty for other areas.
 */
export function everydayNames(name: string): readonly string[] {
  const parts = autonomousParts(name);
  if (parts === null) return [];
  const { stem, level, autonomous } = parts;
  if (level === '区' && autonomous) return [`${stem}自治区`];
  const forms = autonomous ? [`${stem}${level}`, `${stem}自治${level}`] : [`${stem}${level}`];
  return forms.filter((form) => form !== name);
}

function autonomousParts(name: string): { stem: string; level: string; autonomous: boolean } | null {
  if (!name.includes('自治') && !name.endsWith('族区')) return null;
  const [, stem, self, district] = AUTONOMOUS.exec(name) ?? [];
  if (stem !== undefined) {
    return { stem, level: self ?? district ?? '', autonomous: self !== undefined };
  }
  const [, people, level] = NAMED_AFTER_PEOPLE.exec(name) ?? [];
  return people === undefined || level === undefined ? null : { stem: people, level, autonomous: true };
}
