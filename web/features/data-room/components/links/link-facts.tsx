import {
  AtSign,
  CalendarClock,
  Download,
  Eye,
  EyeOff,
  Globe,
  KeyRound,
  ListFilter,
  ListTree,
  type LucideIcon,
  MailCheck,
  Signature,
  Stamp,
} from 'lucide-react';
import type { RoomLink } from '../../../../app/api-types.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { type Who, whoOf } from '../../link-form.ts';
import { type Level, levelOf } from '../../rights-tree.ts';

type Fact = { icon: LucideIcon; text: string };

const whoFacts: Readonly<Record<Who, Fact>> = {
  anyone: { icon: Globe, text: 'Anyone with the link' },
  email: { icon: AtSign, text: 'Asks for an e-mail' },
  code: { icon: MailCheck, text: 'E-mail proven by a code' },
};
const levelFacts: Readonly<Record<Level, Fact>> = {
  none: { icon: EyeOff, text: 'Nothing but what is chosen' },
  view: { icon: Eye, text: 'View' },
  download: { icon: Download, text: 'View and download' },
};

/** What a link asks, and what it allows, in few words. */
export function LinkFacts({ link }: { link: RoomLink }) {
  const format = useFormat();
  const { allow, deny, expiresAt, grants } = link;
  const facts: (Fact | false)[] = [
    whoFacts[whoOf(link)],
    allow.length > 0 && {
      icon: ListFilter,
      text: `Only ${allow.length === 1 ? allow[0] : `${allow.length} named`}`,
    },
    deny.length > 0 && {
      icon: ListFilter,
      text: `Not ${deny.length === 1 ? deny[0] : `${deny.length} named`}`,
    },
    link.passwordSetAt !== null && { icon: KeyRound, text: 'Password' },
    link.agreement !== null && { icon: Signature, text: 'Agreement' },
    levelFacts[levelOf(link.rights)],
    grants.length > 0 && {
      icon: ListTree,
      text: grants.length === 1 ? '1 exception' : `${grants.length} exceptions`,
    },
    link.watermark && { icon: Stamp, text: 'Watermark' },
    expiresAt !== null && { icon: CalendarClock, text: `Until ${format.moment(expiresAt)}` },
  ];
  return (
    <ul
      aria-label="What it asks and allows"
      className="mt-1 flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-soft"
    >
      {facts
        .filter(fact => fact !== false)
        .map(({ icon: Icon, text }) => (
          <li key={text} className="flex min-w-0 items-center gap-1.5">
            <Icon className="size-3.5 shrink-0 text-faint" aria-hidden="true" />
            <span className="truncate">{text}</span>
          </li>
        ))}
    </ul>
  );
}
