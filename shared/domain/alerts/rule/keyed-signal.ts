import { createHash } from 'node:crypto';
import type { Signal } from '../signal/schemas.ts';
import type { AlertRule } from './schemas.ts';

/** A signal, and the key whose alert it concerns. */
export type KeyedSignal = { key: string; forMinutes: number; signal: Signal };

const mostLetters = 300;

/** A rule as far as signals need it. */
export type NamedRule = Pick<AlertRule, 'id' | 'name'>;

/** The key of a rule for what it is about: `low-stock:parts/abc`. */
export function keyOf({ id }: NamedRule, about: string): string {
  const key = about ? `${id}:${about}` : id;
  if (key.length <= mostLetters) return key;
  return `${id}:${createHash('sha256').update(about).digest('hex')}`;
}
