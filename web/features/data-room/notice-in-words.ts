import type { RoomNotice } from '../../app/api-types.ts';

type Told = Pick<RoomNotice, 'state' | 'told' | 'refused' | 'uncertain'>;

/** What came of a notice: `3 told, 1 refused by its mail server`. */
export function noticeInWords({ state, told, refused, uncertain }: Told): string {
  if (state === 'sending') return told > 0 ? `${told} told, others on their way` : 'On its way';
  const parts = [
    `${told === 0 ? 'Nobody' : told} told`,
    refused > 0 && `${refused} refused by a mail server`,
    state === 'given-up' && 'others not, for a day without a mail server',
    uncertain > 0 && `of ${uncertain} it is not known`,
  ];
  return parts.filter(Boolean).join(', ');
}
