import { BellOff, Check, Eye, type LucideIcon } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import type { Alert } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useHandleAlert } from '../use-handle-alert.ts';
import { SilenceDialog } from './silence-dialog.tsx';

type ActionsProps = {
  alert: Alert;
  /** Signs alone, in a table; small words, in a card. */
  size?: 'sign' | 'small' | 'medium';
};

/** What can be done about an alert, as far as one may; in a list keys do it too. */
export function AlertActions({ alert, size = 'medium' }: ActionsProps) {
  const { can } = useSession();
  const handling = useHandleAlert();
  const [silencing, setSilencing] = useState(false);
  if (alert.state === 'resolved') return null;
  return (
    <span className="flex shrink-0 gap-1.5">
      {can('alerts:acknowledge') && alert.state === 'triggered' && (
        <Action
          size={size}
          look="primary"
          icon={Eye}
          label="Acknowledge"
          aria-keyshortcuts="a"
          onClick={() => handling.mutate({ alert, to: 'acknowledged' })}
        />
      )}
      {can('alerts:resolve') && (
        <Action
          size={size}
          icon={Check}
          label="Resolve"
          aria-keyshortcuts="r"
          onClick={() => handling.mutate({ alert, to: 'resolved' })}
        />
      )}
      {can('alerts:silence') && (
        <Action
          size={size}
          icon={BellOff}
          label="Silence"
          aria-keyshortcuts="s"
          onClick={() => setSilencing(true)}
        />
      )}
      {silencing && <SilenceDialog alert={alert} onClose={() => setSilencing(false)} />}
    </span>
  );
}

type ActionProps = Omit<ComponentProps<typeof Button>, 'children' | 'size'> & {
  size: NonNullable<ActionsProps['size']>;
  icon: LucideIcon;
  label: string;
};

function Action({ size, icon: Icon, label, look, ...rest }: ActionProps) {
  if (size === 'sign') return <IconButton icon={Icon} label={label} {...rest} />;
  return (
    <Button size={size} look={look ?? 'secondary'} {...rest}>
      <Icon className={size === 'small' ? 'size-3.5' : 'size-4'} aria-hidden="true" />
      {label}
    </Button>
  );
}
