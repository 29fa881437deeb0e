import type { AuditGroup } from '../../../shared/domain/data-room/audit/rules.ts';
import type { CheckedSeal } from '../../app/api-types.ts';

/** What each group of an audit log is of. */
export const groupLabels: Readonly<Record<AuditGroup, string>> = {
  contents: 'Contents of the room',
  files: 'Files and bundles',
  downloads: 'Downloads',
  views: 'Pages looked at',
  access: 'Links and visitors',
  keys: 'Keys',
};

/** What the check of the last seal found, in words; `moment` writes an instant. */
export function sealInWords({ seal, unsealed }: CheckedSeal, moment: (instant: string) => string): string {
  const waiting = unsealed === 1 ? '1 entry' : `${unsealed} entries`;
  if (!seal)
    return `There is no seal yet, and ${waiting} to be sealed: that happens each night, and with each export.`;
  const { number, sequence, at, genuine } = seal;
  if (!genuine)
    return `Seal ${number} of ${moment(at)} is not genuine: what it says of entry ${sequence} is not what is stored. Export the log, have the verifier say where, and tell whoever runs the platform.`;
  const rest = unsealed === 0 ? 'Nothing has happened since.' : `Not sealed yet: ${waiting} since then.`;
  return `Seal ${number} is genuine. Cloud KMS verified it: the log is what it was up to entry ${sequence}, on ${moment(at)}. ${rest}`;
}
