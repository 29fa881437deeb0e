/**
 * Says that an answer is a file to keep, under a name of any letters: browsers take the second form, where every letter that
 * could mean something is encoded; what does not know it takes the first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6266
 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
