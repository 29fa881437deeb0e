import type { ReactNode } from 'react';
import { SectionFrame } from '../../../app/section-frame.tsx';
import { sections } from '../sections.ts';

type FrameProps = { title: string; actions?: ReactNode; children: ReactNode };

/** What the parts of Operations stand in. */
export function OperationsFrame(props: FrameProps) {
  return <SectionFrame heading="Operations" sections={sections} {...props} />;
}
