import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SectionFrame } from '../../../app/section-frame.tsx';
import { mailboxUrlQuery } from '../api/mailbox.ts';
import { mailboxSection, sections } from '../sections.ts';

type FrameProps = { title: string; actions?: ReactNode; children: ReactNode };

/** What the parts of Alerts stand in; the mailbox is one where the local cloud has it. */
export function AlertsFrame(props: FrameProps) {
  const mailboxUrl = useQuery(mailboxUrlQuery).data;
  const shown = mailboxUrl ? [...sections, mailboxSection] : sections;
  return <SectionFrame heading="Alerts" sections={shown} {...props} />;
}
