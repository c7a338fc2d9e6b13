/**
 * The areas of China: which there are (area-register), where a text names them (area-mentions), and which of
 * several areas of one name is meant (area-resolution). The other rooms import from here.
 */
export { type AreaMention, findAreas } from './area-mentions.ts';
export {
  type Area,
  allAreas,
  areaByCode,
  areasBySuffixlessName,
  areasNamed,
  endOf,
  liesIn,
  officialName,
  successorsOf,
} from './area-register.ts';
export { type AreaResolution, resolveArea } from './area-resolution.ts';
