/** Characters that some system does not have in names, or that make a name look like another one. */
const unsafe = /[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Bytes of a file's name in UTF-8. Linux takes 255; Windows counts the folder that it is unpacked into. */
const longestName = 200;

const utf8 = new TextEncoder();

/**
 * The path of a document's file in a bundle: its number before its name, so that no two are the same, none is one that a system keeps
 * for itself, and each is safe to unpack anywhere.
 */
export function bundledPath(number: string, name: string): string {
  const safe = name.normalize('NFC').replace(unsafe, '_');
  const [, base = safe, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/u.exec(safe) ?? [];
  const free = longestName - utf8.encode(`${number} ${extension}`).length;
  const { read } = utf8.encodeInto(base, new Uint8Array(Math.max(0, free)));
  const short = base.slice(0, read).replace(/[. ]+$/, '');
  return `documents/${number} ${short || '_'}${extension}`;
}
