import type { PageElement } from './page-tree.ts';
import type { Tallies } from './tallies.ts';

/** A part of the page with a larger share of links is a list of links. */
const LINK_LIST = 0.3;
const ASIDE = new Set(['nav', 'aside', 'footer']);

interface Region {
  readonly top: PageElement;
  /** Whether it, or what lies in it around the place that was asked for, is marked as beside the matter. */
  readonly isAside: boolean;
}

/**
 * What stands around and in an element, region by region: a region is a child of the element, or of one that
 * the element stands in.
 */
export class Surroundings {
  readonly #around = new Set<PageElement>();
  readonly #regions = new Map<PageElement, Region>();
  readonly #tallies: Tallies;

  constructor(element: PageElement, tallies: Tallies) {
    for (let outer: PageElement | null = element; outer !== null; outer = outer.parent)
      this.#around.add(outer);
    this.#tallies = tallies;
  }

  /** Whether a place stands in navigation, a list of links or a footer; never true for the element itself. */
  isChrome(place: PageElement): boolean {
    const region = this.#regionOf(place);
    if (region === null) return false;
    const own = this.#tallies.get(region.top);
    return region.isAside || (own !== undefined && own.linked > own.characters * LINK_LIST);
  }

  /** Remembers every element on the way up, so that all places together cost one visit of each. */
  #regionOf(place: PageElement): Region | null {
    const way: PageElement[] = [];
    let at: PageElement | null = place;
    while (at !== null && !this.#around.has(at) && !this.#regions.has(at)) {
      way.push(at);
      at = at.parent;
    }
    let region = at === null ? null : (this.#regions.get(at) ?? null);
    for (const element of way.reverse()) {
      const isAside = (region?.isAside ?? false) || ASIDE.has(element.tag);
      region = { top: region?.top ?? element, isAside };
      this.#regions.set(element, region);
    }
    return region;
  }
}
