import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useSession } from '../../../app/session/session.tsx';
import { Page } from '../../../ui/page.tsx';
import { tabClass } from '../../../ui/tabs.tsx';
import { ApiKeysSection } from '../components/api-keys-section.tsx';
import { InvitationsSection } from '../components/invitations-section.tsx';
import { OrganisationSection } from '../components/organisation-section.tsx';
import { RolesSection } from '../components/roles-section.tsx';
import { UsersSection } from '../components/users-section.tsx';
import { sections } from '../sections.ts';

const route = getRouteApi('/member/settings/$section');

const contents = {
  organisation: OrganisationSection,
  users: UsersSection,
  invitations: InvitationsSection,
  roles: RolesSection,
  'api-keys': ApiKeysSection,
} as const;

/** The organisation and its access rights, as far as one may see them. */
export function SettingsPage() {
  const { section } = route.useParams();
  const { can } = useSession();
  const permitted = sections.filter(({ permission }) => !permission || can(permission));
  const current = permitted.find(({ key }) => key === section);
  if (!current) return <Navigate to="/settings/$section" params={{ section: 'organisation' }} replace />;
  const Section = contents[current.key];
  return (
    <Page
      title={`Settings: ${current.label}`}
      heading="Settings"
      toolbar={
        <nav aria-label="Settings" className="flex gap-5 overflow-x-auto px-4 scrollbar-none lg:px-6">
          {permitted.map(({ key, label }) => (
            <Link key={key} to="/settings/$section" params={{ section: key }} className={tabClass}>
              {label}
            </Link>
          ))}
        </nav>
      }
    >
      <div className="mx-auto max-w-3xl px-4 py-5 lg:px-6">
        <Section />
      </div>
    </Page>
  );
}
