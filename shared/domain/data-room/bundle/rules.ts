/** Characters that some system does not have in names, or that make a name look like another one. */
const unsafe = /[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const longestName = 120;

/**
 * The path of a document's file in a bundle: its number before its name, so that no two are the same, none is one that a system keeps
 * for itself, and each is safe to unpack anywhere.
 */
export function bundledPath(number: string, name: string): string {
  const safe = name.normalize('NFC').replace(unsafe, '_');
  const [, base = safe, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/u.exec(safe) ?? [];
  const short = [...base]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '');
  return `documents/${number} ${short || '_'}${extension}`;
}
