import type { ApiProblem } from '../../app/api-problem.ts';

const reasons: Readonly<Record<string, string>> = {
  'not-supported': 'Files of this kind cannot be shown here.',
  encrypted: 'This file is locked with a password of its own, so that it cannot be shown here.',
  damaged: 'This file cannot be read, so that there is nothing to show.',
  'too-large': 'This file is too large to be shown here.',
  'too-slow': 'This file takes too long to be shown here.',
};

/** Why the pages of a document cannot be shown, for whoever wants to read it. */
export function whyNotShown({ document: { reason }, message }: ApiProblem): string {
  return (typeof reason === 'string' ? reasons[reason] : undefined) ?? message;
}
