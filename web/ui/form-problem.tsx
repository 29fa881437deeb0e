import type { ReactNode } from 'react';

/** Why a form was refused as a whole. */
export function FormProblem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger-ink">
      {children}
    </p>
  );
}
