import { Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { ExportButton } from './export-button.tsx';
import { useSession } from './session/session.tsx';

type ListActionsProps = { kind: 'assets' | 'parts' | 'sites'; create: string; onCreate: () => void };

/** What can be done with a list, as far as one may: save it as a file, add to it. */
export function ListActions({ kind, create, onCreate }: ListActionsProps) {
  const { can } = useSession();
  return (
    <>
      <ExportButton kind={kind} />
      {can(`${kind}:create`) && (
        <Button look="primary" onClick={onCreate}>
          <Plus className="size-4" aria-hidden="true" />
          {create}
        </Button>
      )}
    </>
  );
}
