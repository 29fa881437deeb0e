import { type LucideIcon, Megaphone, User, Users } from 'lucide-react';
import type { TargetKind } from '../policy-form.ts';

const icons: Readonly<Record<TargetKind, LucideIcon>> = { channels: Megaphone, users: User, roles: Users };

/** The sign of a channel, a person or a role. */
export function TargetIcon({ kind }: { kind: TargetKind }) {
  const Icon = icons[kind];
  return <Icon className="size-3.5 shrink-0 text-faint" aria-hidden="true" />;
}
