const kept = new Set(
  'a b br code div em h1 h2 h3 hr i li ol p pre section span strong table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const withContent =
  /<(script|style|title|iframe|object|template|svg|math)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const tag = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;
const href = /\bhref\s*=\s*"(https?:\/\/[^"<>\s]*)"/i;

/** HTML of a mail with nothing in it but text, plain elements and links: every tag is written anew. */
export function cleanHtml(html: string): string {
  const source = html.replaceAll(withContent, '');
  let clean = '';
  let end = 0;
  for (const match of source.matchAll(tag)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    clean += textOnly(source.slice(end, match.index)) + rebuilt(slash, name.toLowerCase(), attributes);
    end = match.index + whole.length;
  }
  return clean + textOnly(source.slice(end));
}

function rebuilt(slash: string, name: string, attributes: string): string {
  if (!kept.has(name)) return '';
  const link = name === 'a' && !slash ? href.exec(attributes)?.[1] : undefined;
  return `<${slash}${name}${link ? ` href="${link}" rel="noopener noreferrer" target="_blank"` : ''}>`;
}

function textOnly(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
