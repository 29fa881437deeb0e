import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '../../../../platform/canonical-json/canonical-json.ts';
import { type ChainEnd, linked, macText, type Seal, sealHash, signedText } from '../chain.ts';
import { algorithm, exportFormat } from '../export-format.ts';
import { pemOf } from '../verify/public-keys.ts';

/** Who signs, as Cloud KMS does. */
export function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { pem: pemOf(publicKey), sign: (data: Uint8Array) => sign('sha256', data, privateKey) };
}

type Making = { signer: ReturnType<typeof signer>; room?: string; nights?: readonly number[] };

/** The lines of an export: so many events each night, then a seal. */
export function makeExport({ signer, room = 'R1', nights = [3, 1, 4] }: Making): string[] {
  const lines: object[] = [];
  let end: ChainEnd = { sequence: 0, hash: null };
  let last: Seal | undefined;
  for (const [night, events] of nights.entries()) {
    for (let event = 0; event < events; event++) {
      const entry = linked(end, {
        id: `${night}-${event}`,
        within: `rooms/${room}`,
        after: { name: 'Größe' },
      });
      lines.push({ kind: 'entry', ...entry });
      end = entry;
    }
    last = sealed(signer, room, end, last);
    lines.push({ kind: 'seal', ...last });
  }
  const counts = { entries: end.sequence, seals: nights.length };
  const keys = [{ version: 'signing/1', pem: signer.pem }];
  const header = {
    kind: 'header',
    format: exportFormat,
    algorithm,
    organisation: 'O',
    room,
    ...counts,
    keys,
  };
  return [header, ...lines].map(canonicalJson);
}

function sealed({ sign }: Making['signer'], room: string, end: ChainEnd, last: Seal | undefined): Seal {
  const statement = {
    organisation: 'O',
    room,
    number: (last?.number ?? 0) + 1,
    sequence: end.sequence,
    hash: end.hash ?? '',
    at: '2026-11-30T02:00:00.000Z',
    previous: last ? sealHash(last) : null,
  };
  const mac = createHmac('sha256', 'secret').update(macText(statement)).digest('base64');
  const said = { ...statement, mac, macKey: 'audit/1', signingKey: 'signing/1' };
  return { ...said, signature: sign(signedText(said)).toString('base64') };
}
