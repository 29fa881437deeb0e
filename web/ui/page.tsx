import { type ReactNode, useEffect } from 'react';

type PageProps = {
  title: string;
  heading?: ReactNode;
  actions?: ReactNode;
  toolbar?: ReactNode;
  children: ReactNode;
};

/** A page: its bar with heading and actions, a toolbar below, and the content. Names the document. */
export function Page({ title, heading, actions, toolbar, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ChatterFix`;
  }, [title]);
  return (
    <>
      <header className="sticky top-0 z-20 border-b border-line bg-canvas/92 backdrop-blur supports-[backdrop-filter]:bg-canvas/85">
        <div className="flex h-14 items-center gap-2 px-4 lg:px-6">
          <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-[-0.011em]">
            {heading ?? title}
          </h1>
          {actions}
        </div>
        {toolbar}
      </header>
      {children}
    </>
  );
}
