import type { ReactNode } from 'react';
import { SectionFrame } from '../../../app/section-frame.tsx';
import { sections } from '../sections.ts';

type FrameProps = { title: string; actions?: ReactNode; children: ReactNode };

/** What the parts of Alerts stand in. */
export function AlertsFrame(props: FrameProps) {
  return <SectionFrame heading="Alerts" sections={sections} {...props} />;
}
