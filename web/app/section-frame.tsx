import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OperatorPermission, Permission } from '../../shared/domain/identity/permission/rules.ts';
import { Page } from '../ui/page.tsx';
import { showCurrentTab, tabClass } from '../ui/tabs.tsx';
import { useSession } from './session/session.tsx';

/** One of several pages that belong together. */
export type Section<To extends string> = {
  to: To;
  label: string;
  permission: Permission | OperatorPermission;
};

type FrameProps = {
  heading: string;
  sections: readonly Section<NonNullable<LinkProps['to']>>[];
  title: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** What pages that belong together stand in: their heading, and the way between those one may see. */
export function SectionFrame({ heading, sections, title, actions, children }: FrameProps) {
  const { can } = useSession();
  return (
    <Page
      title={`${heading}: ${title}`}
      heading={heading}
      actions={actions}
      toolbar={
        <nav
          ref={showCurrentTab}
          aria-label={heading}
          className="flex gap-5 overflow-x-auto px-4 scrollbar-none lg:px-6"
        >
          {sections
            .filter(({ permission }) => can(permission))
            .map(({ to, label }) => (
              <Link
                key={to}
                to={to}
                activeOptions={{ exact: true, includeSearch: false }}
                className={tabClass}
              >
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
