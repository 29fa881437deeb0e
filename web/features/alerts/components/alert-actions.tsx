import { BellOff, Check, Eye, type LucideIcon } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import type { Alert } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useHandleAlert } from '../use-handle-alert.ts';
import { SilenceDialog } from './silence-dialog.tsx';

/** What can be done about an alert, as far as one may; `compact` in a list, where keys do it too. */
export function AlertActions({ alert, compact = false }: { alert: Alert; compact?: boolean }) {
  const { can } = useSession();
  const handling = useHandleAlert();
  const [silencing, setSilencing] = useState(false);
  if (alert.state === 'resolved') return null;
  const Action = compact ? IconAction : WordAction;
  return (
    <span className="flex shrink-0 gap-1 max-md:gap-2">
      {can('alerts:acknowledge') && alert.state === 'triggered' && (
        <Action
          icon={Eye}
          label="Acknowledge"
          aria-keyshortcuts="a"
          onClick={() => handling.mutate({ alert, to: 'acknowledged' })}
        />
      )}
      {can('alerts:resolve') && (
        <Action
          icon={Check}
          label="Resolve"
          aria-keyshortcuts="r"
          onClick={() => handling.mutate({ alert, to: 'resolved' })}
        />
      )}
      {can('alerts:silence') && (
        <Action icon={BellOff} label="Silence" aria-keyshortcuts="s" onClick={() => setSilencing(true)} />
      )}
      {silencing && <SilenceDialog alert={alert} onClose={() => setSilencing(false)} />}
    </span>
  );
}

type ActionProps = Omit<ComponentProps<'button'>, 'children'> & { icon: LucideIcon; label: string };

function IconAction({ label, ...rest }: ActionProps) {
  return <IconButton {...rest} label={label} />;
}

function WordAction({ icon: Icon, label, ...rest }: ActionProps) {
  return (
    <Button look={label === 'Acknowledge' ? 'primary' : 'secondary'} {...rest}>
      <Icon className="size-4" aria-hidden="true" />
      {label}
    </Button>
  );
}
