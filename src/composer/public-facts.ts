import type {
  Briefing,
  Coverage,
  Excerpt,
  PracticeArea,
  SharedTheme,
  SourceRow,
  ThemeFindings,
} from '../model/briefing.ts';

/**
 * What a public version may say. A template for the public is given nothing else, so that it cannot print what
 * is internal: no units side by side, no arithmetic, no roster, no file, nobody who corrected something, and
 * no words that name persons, parties of a case or disciplinary matters.
 */
export interface PublicFacts extends Pick<Briefing, 'title' | 'common' | 'units'> {
  readonly coverage: Omit<Coverage, 'roster' | 'setAside' | 'setAsideCount'>;
  readonly practices: readonly PracticeArea[];
  readonly shortcomings: PublicFindings;
  readonly priorities: PublicFindings;
  readonly sources: readonly Omit<SourceRow, 'file' | 'digest' | 'signedLate' | 'publishedLate'>[];
}

/** Themes with how many units name them, but not which. */
interface PublicFindings extends Pick<ThemeFindings, 'reporting' | 'of'> {
  readonly leading: readonly PublicTheme[];
  readonly further: readonly PublicTheme[];
}

type PublicTheme = Pick<SharedTheme, 'theme' | 'count' | 'of' | 'quoted'>;

/** The part of a briefing that may leave the house. */
export function publicFacts(briefing: Briefing): PublicFacts {
  const { title, common, units, coverage, practices, shortcomings, priorities, sources } = briefing;
  const { included, byYear, byLevel, byJurisdiction, mixedYears, mixedLevels, mixedJurisdictions } = coverage;
  return {
    title,
    common,
    units,
    coverage: { included, byYear, byLevel, byJurisdiction, mixedYears, mixedLevels, mixedJurisdictions },
    practices: practices
      .map(({ area, excerpts }) => ({ area, excerpts: open(excerpts) }))
      .filter(({ excerpts }) => excerpts.length > 0),
    shortcomings: publicFindings(shortcomings),
    priorities: publicFindings(priorities),
    sources: sources.map(({ unit, title: heading, signed, published }) => ({
      unit,
      title: heading,
      signed,
      published,
    })),
  };
}

function publicFindings({ reporting, of, leading, further }: ThemeFindings): PublicFindings {
  return { reporting, of, leading: leading.map(publicTheme), further: further.map(publicTheme) };
}

function publicTheme({ theme, count, of, quoted }: SharedTheme): PublicTheme {
  return { theme, count, of, quoted: open(quoted) };
}

const open = (excerpts: readonly Excerpt[]): Excerpt[] => excerpts.filter(({ internal }) => !internal);
