import { Switch } from '../../../../ui/switch.tsx';
import { useMuting } from '../../use-muting.ts';

type NoticesSwitchProps = { roomId: string; email: string; muted: boolean };

/** Whether an address gets e-mails about what is new in a room. */
export function NoticesSwitch({ roomId, email, muted }: NoticesSwitchProps) {
  const muting = useMuting(roomId);
  const { isPending, variables } = muting;
  const notices = isPending ? variables.notices : !muted;
  return (
    <p className="flex items-center gap-2.5 text-xs text-soft">
      <Switch
        label={`E-mails to ${email}`}
        checked={notices}
        disabled={isPending}
        onChange={event => muting.mutate({ email, notices: event.target.checked })}
      />
      {notices ? 'Gets the e-mails about what is new here' : 'Gets no e-mails about this room'}
    </p>
  );
}
