/**
 * The areas of China: which there are (area-register), where a text names them (area-mentions), and which of
 * several areas of one name is meant (area-resolution). The other rooms import from here.
 */
export { findAreas } from './area-mentions.ts';
export {
  type Area,
  allAreas,
  areaByCode,
  areasBySuffixlessName,
  areasNamed,
  endOf,
  officialName,
  successorsOf,
} from './area-register.ts';
export { resolveArea } from './area-resolution.ts';
