import { canonicalJson } from '../../../../platform/canonical-json/canonical-json.ts';
import type { ChainEntry, Seal } from '../chain.ts';
import { algorithm, exportFormat } from '../export-format.ts';
import type { Line } from './lines-of.ts';

/** What an export begins with. */
export type Header = {
  organisation: string;
  room: string;
  entries: number;
  seals: number;
  keys: { version: string; pem: string }[];
};

/** A line of an export, of which everything is there; none of it is proven yet. */
export type ReadLine =
  | ({ kind: 'header' } & Header)
  | ({ kind: 'entry'; event: { within?: unknown } } & Omit<ChainEntry, 'event'>)
  | ({ kind: 'seal' } & Seal);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isKey = (value: unknown) => fits(value, { version: isText, pem: isText });

const shapes: Readonly<Record<string, Shape>> = {
  header: {
    kind: isText,
    format: value => value === exportFormat,
    algorithm: value => canonicalJson(value) === canonicalJson(algorithm),
    organisation: isText,
    room: isText,
    entries: isCount,
    seals: isCount,
    keys: value => Array.isArray(value) && value.every(isKey),
  },
  entry: { kind: isText, sequence: isCount, previous: isTextOrNull, event: isObject, hash: isText },
  seal: {
    kind: isText,
    organisation: isText,
    room: isText,
    number: isCount,
    sequence: isCount,
    hash: isText,
    at: isText,
    previous: isTextOrNull,
    mac: isText,
    macKey: isText,
    signingKey: isText,
    signature: isText,
  },
};

/**
 * Reads a line, and holds it to the one text that its content has, so that there is no byte that says nothing.
 *
 * @throws Error saying what is wrong with it.
 */
export function readLine({ bytes, ended }: Line): ReadLine {
  if (!ended) throw new Error('the file breaks off in this line');
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  const shape = isObject(value) && shapes[String(value.kind)];
  if (!shape || !fits(value, shape)) throw new Error(`it is no line of an export (${exportFormat})`);
  if (canonicalJson(value) !== text) throw new Error('it is not written as it was exported');
  // Its shape was checked above, field by field.
  return value as ReadLine;
}

/** Whether a value has these fields and no others. */
function fits(value: unknown, shape: Shape): boolean {
  if (!isObject(value) || Object.keys(value).length !== Object.keys(shape).length) return false;
  return Object.entries(shape).every(([name, holds]) => Object.hasOwn(value, name) && holds(value[name]));
}
