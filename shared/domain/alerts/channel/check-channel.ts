import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { SecretPlace } from '../../../platform/kms/sealer.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import { requireSafeTarget } from '../deps.ts';
import { type AlertChannel, alertChannels } from './schemas.ts';

type Checked = Pick<AlertChannel, 'kind' | 'addresses' | 'target'>;

/** @throws Unprocessable when a channel lacks what its kind needs. */
export function requireReachable(outbound: Outbound, { kind, addresses, target }: Checked): void {
  if (kind === 'email' && addresses.length === 0) throw lacking('addresses', 'must name at least one');
  if (kind === 'email' && target) throw lacking('url', 'is only for a channel of kind slack');
  if (kind === 'slack' && addresses.length > 0)
    throw lacking('addresses', 'are only for a channel of kind email');
  if (kind !== 'slack') return;
  if (!target) throw lacking('url', 'must be the address of an incoming webhook');
  // What is sealed was safe when it was given, and is looked at again whenever it is called.
  if (typeof target === 'string') requireSafeTarget(outbound, target);
}

/** What is shown of an address that is a secret: its host, and the last four characters. */
export function masked(url: string): string {
  return `${URL.parse(url)?.origin ?? ''}/…${url.slice(-4)}`;
}

/** Where the address of a channel belongs. */
export function placeOfTarget({ organisationId }: Context, id: string): SecretPlace {
  return { organisationId, collection: alertChannels.collection, id, field: 'target' };
}

function lacking(path: string, message: string): Unprocessable {
  return new Unprocessable('invalid-body', `${path} ${message}.`, { errors: [{ path, message }] });
}
