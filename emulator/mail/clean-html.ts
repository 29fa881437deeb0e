import sanitizeHtml from 'sanitize-html';

/** HTML of a mail with nothing in it but text, plain elements and links that open elsewhere. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedAttributes: { a: ['href', 'rel', 'target'] },
    allowedSchemes: ['http', 'https'],
    transformTags: {
      // It is shown among headings that stand above it.
      h1: 'h3',
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer', target: '_blank' }),
    },
  });
}
