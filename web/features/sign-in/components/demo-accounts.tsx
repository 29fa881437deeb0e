import { useQuery } from '@tanstack/react-query';
import { loadConfig } from '../../../app/config.ts';
import { Avatar } from '../../../ui/avatar.tsx';

const roles = [
  ['admin', 'Everything'],
  ['manager', 'All work, no access rights'],
  ['technician', 'Does the work'],
  ['requester', 'Asks for work'],
  ['viewer', 'Only looks'],
] as const;

type DemoAccountsProps = { onChoose: (credentials: { email: string; password: string }) => void };

/** The accounts of the demo organisation, on a local platform only. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const config = useQuery({ queryKey: ['config'], queryFn: loadConfig, staleTime: Number.POSITIVE_INFINITY });
  if (!config.data?.authEmulatorUrl) return null;
  return (
    <section
      aria-labelledby="demo-accounts"
      className="mt-8 rounded-lg border border-line bg-surface p-1.5 shadow-card"
    >
      <h2 id="demo-accounts" className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-faint">
        This is a local platform. Try it as
      </h2>
      <ul>
        {roles.map(([role, may]) => (
          <li key={role}>
            <button
              type="button"
              onClick={() => onChoose({ email: `${role}@demo.chatterfix.local`, password: 'chatterfix' })}
              className="flex h-10 w-full items-center gap-3 rounded-md px-2.5 text-left text-sm hover:bg-hover"
            >
              <Avatar name={role} />
              <span className="font-medium first-letter:uppercase">{role}</span>
              <span className="ml-auto text-xs text-faint">{may}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
