import { type ReactNode, useEffect } from 'react';
import { Logo } from '../../../app/shell/logo.tsx';

/** The frame of the pages in front of the app: sign-in, invitation, founding. */
export function FrontPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · ChatterFix`;
  }, [title]);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-5 pt-[12vh] pb-10">
      <Logo className="size-10" />
      <h1 className="mt-6 text-xl font-semibold tracking-tight">{title}</h1>
      {lead && <p className="mt-1.5 text-base text-pretty text-soft">{lead}</p>}
      <div className="mt-6">{children}</div>
    </main>
  );
}
