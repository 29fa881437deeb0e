import { z } from 'zod';

/** A name that Cloud Storage accepts. It never becomes a path: contents are files named by random ids. */
export const ObjectName = z
  .string({ error: 'Required: the object needs a name.' })
  .refine(
    isAllowed,
    'An object name is 1 to 1024 bytes of UTF-8 without line breaks, not "." or "..", and not below ".well-known/acme-challenge/".',
  );

function isAllowed(name: string): boolean {
  const bytes = Buffer.byteLength(name);
  if (bytes < 1 || bytes > 1024 || !name.isWellFormed() || /[\r\n]/.test(name)) return false;
  return name !== '.' && name !== '..' && !name.startsWith('.well-known/acme-challenge/');
}
