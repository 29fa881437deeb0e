import { useQuery } from '@tanstack/react-query';
import { Plus, Siren } from 'lucide-react';
import { useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { alertRulesQuery } from '../api/alert-rules.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { RuleDialog } from '../components/rule-dialog.tsx';
import { RuleList } from '../components/rule-list.tsx';

/** What makes alerts. */
export function RulesPage() {
  const { can } = useSession();
  const [making, setMaking] = useState(false);
  const rules = useQuery(alertRulesQuery);
  return (
    <AlertsFrame
      title="Rules"
      actions={
        can('alert-rules:create') && (
          <Button look="primary" onClick={() => setMaking(true)}>
            <Plus className="size-4" aria-hidden="true" />
            New rule
          </Button>
        )
      }
    >
      <Card title="Rules">
        <QueryState query={rules} pending={<SkeletonRows rows={7} className="h-15" />} />
        {rules.data?.items.length === 0 && (
          <EmptyState icon={Siren} title="No rules">
            Without a rule nothing makes an alert. Make one, such as for parts below their minimum.
          </EmptyState>
        )}
        <RuleList rules={rules.data?.items ?? []} />
      </Card>
      {making && <RuleDialog rule={null} onClose={() => setMaking(false)} />}
    </AlertsFrame>
  );
}
