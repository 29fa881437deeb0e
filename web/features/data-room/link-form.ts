import type { NewRoomLink, RoomLink } from '../../app/api-types.ts';
import { instantOf, wallTime } from '../../app/zoned-time.ts';
import type { Entry } from './contents.ts';
import { type Chosen, grantsOf, type Level, levelOf, rightsOf } from './rights-tree.ts';

/** How much a link asks of whoever comes by it. */
export type Who = 'anyone' | 'email' | 'code';

export type LinkForm = {
  name: string;
  who: Who;
  /** Addresses and @domains, one a line. */
  allow: string;
  deny: string;
  /** Empty: as it is. */
  password: string;
  noPassword: boolean;
  /** Wall time of the organisation; empty for never. */
  expires: string;
  level: Level;
  watermark: boolean;
  agreement: string;
};

export const blankLink: LinkForm = {
  ...{ name: '', who: 'email', allow: '', deny: '', password: '', noPassword: false, expires: '' },
  ...{ level: 'view', watermark: true, agreement: '' },
};

/** What a link asks, as the form says it. */
export function whoOf({ emailRequired, emailCode, allow, deny }: RoomLink): Who {
  if (emailCode) return 'code';
  return emailRequired || allow.length > 0 || deny.length > 0 ? 'email' : 'anyone';
}

export function linkFormOf(link: RoomLink, timeZone: string): LinkForm {
  const { name, allow, deny, expiresAt, rights, watermark, agreement } = link;
  return {
    ...blankLink,
    ...{ name, who: whoOf(link), allow: allow.join('\n'), deny: deny.join('\n') },
    expires: expiresAt ? wallTime(expiresAt, timeZone) : '',
    ...{ level: levelOf(rights), watermark, agreement: agreement ?? '' },
  };
}

type Place = { roomId: string; entries: readonly Entry[]; chosen: Chosen; timeZone: string };

/** What the API is sent. */
export function linkOfForm(form: LinkForm, { roomId, entries, chosen, timeZone }: Place): NewRoomLink {
  const { name, who, expires, level, watermark, agreement } = form;
  const lists =
    who === 'anyone' ? { allow: [], deny: [] } : { allow: lines(form.allow), deny: lines(form.deny) };
  return {
    roomId,
    name: name.trim(),
    ...{ emailRequired: who !== 'anyone', emailCode: who === 'code' },
    ...lists,
    expiresAt: expires ? instantOf(expires, timeZone) : null,
    rights: rightsOf(level),
    grants: grantsOf(entries, chosen),
    watermark,
    agreement: agreement.trim() || null,
    ...(form.noPassword ? { password: null } : form.password && { password: form.password }),
  };
}

/** What is wrong with a list of addresses and domains; undefined when nothing is. */
export function addressFault(text: string): string | undefined {
  const wrong = lines(text).find(one => !/^[^\s@]*@[^\s@]+\.[^\s@]+$/.test(one));
  return (
    wrong && `“${wrong}” is neither an address, such as ada@example.com, nor a domain, such as @example.com.`
  );
}

function lines(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
