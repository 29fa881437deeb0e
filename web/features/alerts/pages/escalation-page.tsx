import { useQuery } from '@tanstack/react-query';
import { ListOrdered, Plus } from 'lucide-react';
import { useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { escalationPoliciesQuery } from '../api/escalation-policies.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { PolicyDialog } from '../components/policy-dialog.tsx';
import { PolicyList } from '../components/policy-list.tsx';

/** Who is told, one after the other, of alerts that nobody acknowledges. */
export function EscalationPage() {
  const { can } = useSession();
  const [making, setMaking] = useState(false);
  const policies = useQuery(escalationPoliciesQuery);
  return (
    <AlertsFrame
      title="Escalation"
      actions={
        can('escalation-policies:create') && (
          <Button look="primary" onClick={() => setMaking(true)}>
            <Plus className="size-4" aria-hidden="true" />
            New policy
          </Button>
        )
      }
    >
      <Card title="Escalation policies">
        <QueryState query={policies} pending={<SkeletonRows rows={2} className="h-32" />} />
        {policies.data?.items.length === 0 && (
          <EmptyState icon={ListOrdered} title="Nobody is told next">
            When nobody acknowledges an alert, a policy tells others, step by step, until somebody does.
          </EmptyState>
        )}
        <PolicyList policies={policies.data?.items ?? []} />
      </Card>
      {making && <PolicyDialog policy={null} onClose={() => setMaking(false)} />}
    </AlertsFrame>
  );
}
