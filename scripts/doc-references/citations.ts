/**
 * A place where a document may cite something: the target of a link, a piece of `code` in a sentence, or a line of a
 * code block. Lines count from 1.
 */
export type Citation = { form: 'link' | 'code' | 'block'; text: string; line: number };

const fence = /^\s*(```|~~~)/;
const codeSpan = /`([^`]+)`/g;
const links = [/\]\(\s*<?([^)\s>]+)/g, /^\s*\[[^\]]+\]:\s*(\S+)/g, /\b(?:src|href)="([^"]+)"/g];

/** All citations of a Markdown document, in its order. */
export function citationsIn(markdown: string): Citation[] {
  let inBlock = false;
  return markdown.split('\n').flatMap((text, index): Citation[] => {
    const line = index + 1;
    if (fence.test(text)) {
      inBlock = !inBlock;
      return [];
    }
    if (inBlock) return [{ form: 'block', text, line }];
    const prose = text.replaceAll(codeSpan, '');
    return [
      ...matches(text, codeSpan).map(code => ({ form: 'code' as const, text: code, line })),
      ...links
        .flatMap(link => matches(prose, link))
        .map(target => ({ form: 'link' as const, text: target, line })),
    ];
  });
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, group]) => group ?? []);
}
