import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../ui/button.tsx';
import { useSession } from './session/session.tsx';

/** What to do where there is nothing yet, as far as one may: create the first, or import a file. */
export function FirstSteps({ kind, onCreate }: { kind: 'assets' | 'parts'; onCreate: () => void }) {
  const { can } = useSession();
  return (
    <>
      {can(`${kind}:create`) && (
        <Button look="primary" onClick={onCreate}>
          Create the first
        </Button>
      )}
      {can('imports:create') && (
        <Link to="/imports/new" search={{ kind }} className={buttonClass()}>
          Import a file
        </Link>
      )}
    </>
  );
}
