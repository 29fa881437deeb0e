import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Invitation } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { RoleName } from '../../../entities/role/role-name.tsx';
import { AddButton } from '../../../ui/add-button.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { notify } from '../../../ui/toast.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { invitationsQuery, revokeInvitation } from '../api/invitations.ts';
import { InviteDialog } from './invite-dialog.tsx';

/** Who was asked to join. */
export function InvitationsSection() {
  const { can } = useSession();
  const [inviting, setInviting] = useState(false);
  const invitations = useQuery(invitationsQuery);
  return (
    <Card
      title="Invitations"
      aside={can('invitations:create') && <AddButton label="Invite" onClick={() => setInviting(true)} />}
    >
      <QueryState query={invitations} pending={<SkeletonRows rows={3} className="h-14" />} />
      {invitations.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">Nobody is invited. Invite the people you work with.</p>
      )}
      <ul className="divide-y divide-line">
        {invitations.data?.items.map(invitation => (
          <InvitationLine key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Card>
  );
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const { can } = useSession();
  const format = useFormat();
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeInvitation(invitation.id),
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations', 'list'] }),
  });
  const [label, tone] = stateOf(invitation);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{invitation.name}</p>
        <p className="truncate text-xs text-faint">
          {invitation.email} · <RoleName role={invitation.role} />
          {label === 'Pending' && ` · until ${format.day(invitation.expiresAt)}`}
        </p>
      </div>
      <Badge tone={tone}>{label}</Badge>
      {label === 'Pending' && can('invitations:delete') && (
        <Button size="small" busy={revoking.isPending} onClick={() => revoking.mutate()}>
          Revoke
        </Button>
      )}
    </li>
  );
}

function stateOf({ status, expiresAt }: Invitation): [label: string, tone: Tone] {
  if (status === 'accepted') return ['Accepted', 'success'];
  if (status === 'revoked') return ['Revoked', 'neutral'];
  return Date.parse(expiresAt) < Date.now() ? ['Run out', 'warning'] : ['Pending', 'accent'];
}
