import type { ReactNode } from 'react';
import type { PlatformStatus } from '../../app/api-types.ts';
import type { Tone } from '../../ui/tone.ts';
import { platformStateLooks } from './labels.ts';

const grounds: Readonly<Record<Tone, string>> = {
  neutral: 'bg-neutral-soft text-soft',
  accent: 'bg-accent-soft text-accent-ink',
  success: 'bg-success-soft text-success-ink',
  warning: 'bg-warning-soft text-warning-ink',
  danger: 'bg-danger-soft text-danger-ink',
  violet: 'bg-violet-soft text-violet-ink',
};

type BannerProps = { state: PlatformStatus['state']; note: string; children?: ReactNode };

/** The state of the whole platform in a sentence. */
export function StateBanner({ state, note, children }: BannerProps) {
  const { label, tone, icon: Icon } = platformStateLooks[state];
  return (
    <section
      aria-label="Overall"
      className={`flex flex-wrap items-center gap-3 rounded-lg p-4 ${grounds[tone]}`}
    >
      <Icon className="size-6 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="text-lg leading-6 font-semibold">{label}</p>
        <p className="text-sm">{note}</p>
      </div>
      {children}
    </section>
  );
}
