import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../../app/session/session.tsx';
import { Page } from '../../../ui/page.tsx';
import { tabClass } from '../../../ui/tabs.tsx';
import { sections } from '../sections.ts';

type FrameProps = { title: string; actions?: ReactNode; children: ReactNode };

/** What the parts of Operations stand in: its heading, and the way between them. */
export function OperationsFrame({ title, actions, children }: FrameProps) {
  const { can } = useSession();
  return (
    <Page
      title={`Operations: ${title}`}
      heading="Operations"
      actions={actions}
      toolbar={
        <nav aria-label="Operations" className="flex gap-5 overflow-x-auto px-4 scrollbar-none lg:px-6">
          {sections
            .filter(({ permission }) => can(permission))
            .map(({ to, label }) => (
              <Link key={to} to={to} activeOptions={{ exact: true }} className={tabClass}>
                {label}
              </Link>
            ))}
        </nav>
      }
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 lg:px-6">{children}</div>
    </Page>
  );
}
