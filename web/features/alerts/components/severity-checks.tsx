import type { ComponentProps } from 'react';
import { Checks } from '../../../ui/checks.tsx';
import { severityLabels } from '../labels.ts';

/** Severities to tick. */
export function SeverityChecks(props: Omit<ComponentProps<typeof Checks>, 'labels'>) {
  return <Checks labels={severityLabels} {...props} />;
}
