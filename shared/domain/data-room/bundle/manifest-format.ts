/** What the manifest of a bundle says that it is. */
export const manifestFormat = 'chatterfix-bundle/1';
