import { canonicalJson } from '../../../platform/canonical-json/canonical-json.ts';
import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import { eachItem, everyItem } from '../../../platform/firestore/every-item.ts';
import type { AuditDeps } from '../deps.ts';
import { algorithm, exportFormat } from './export-format.ts';
import { readChain } from './read-chain.ts';
import { type AuditEntry, type AuditSeal, auditEntries, auditSeals } from './schemas.ts';
import { sealChain } from './seal-chain.ts';
import { sealOf } from './seal-of.ts';
import { pemOf, readPublicKey } from './verify/public-keys.ts';

/**
 * The audit log of a room as lines of canonical JSON: a header with the public keys, each entry in its order, each seal behind the
 * entry that it is of. The chain is sealed before, so that the last line is a seal, and no end can be cut off unnoticed.
 *
 * @throws NotFound, Forbidden, Unavailable
 */
export async function exportAudit(
  deps: AuditDeps,
  context: Context,
  roomId: string,
): Promise<AsyncGenerator<string>> {
  authorise(context, 'rooms:read');
  await readChain(deps.store, context, roomId);
  await sealChain(deps, context, roomId);
  const inRoom = { roomId: [roomId] };
  const seals = await everyItem(deps.store, context, auditSeals, inRoom, 'number');
  const header = {
    kind: 'header',
    format: exportFormat,
    algorithm,
    organisation: context.organisationId,
    room: roomId,
    entries: seals.at(-1)?.sequence ?? 0,
    seals: seals.length,
    keys: await publicKeys(deps, seals),
  };
  const entries = eachItem(deps.store, context, auditEntries, inRoom, 'sequence');
  return inLines(header, sealedEntries(context, entries, seals));
}

async function* inLines(header: object, rest: AsyncIterable<object>): AsyncGenerator<string> {
  yield `${canonicalJson(header)}\n`;
  for await (const line of rest) yield `${canonicalJson(line)}\n`;
}

async function* sealedEntries(
  { organisationId }: Context,
  entries: AsyncIterable<AuditEntry>,
  seals: readonly AuditSeal[],
): AsyncGenerator<object> {
  const waiting = [...seals];
  if (waiting.length === 0) return;
  for await (const { sequence, previous, hash, event } of entries) {
    yield { kind: 'entry', sequence, previous, event: JSON.parse(event), hash };
    if (waiting[0]?.sequence !== sequence) continue;
    for (const seal of waiting.splice(0, 1)) yield { kind: 'seal', ...sealOf(organisationId, seal) };
    if (waiting.length === 0) return;
  }
  throw new Error('The chain ends before its last seal.');
}

async function publicKeys({ kms }: AuditDeps, seals: readonly AuditSeal[]) {
  const versions = [...new Set(seals.map(({ signingKey }) => signingKey))];
  return Promise.all(
    versions.map(async version => ({ version, pem: pemOf(readPublicKey(await kms.publicKey(version))) })),
  );
}
