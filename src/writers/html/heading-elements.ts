/** The document's title is the page's h1, 一、 its h2 and so on down to （1）. */
export const headingElement = { 0: 'h1', 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;
