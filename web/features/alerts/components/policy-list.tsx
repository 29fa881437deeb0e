import { useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { EscalationPolicy } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { alertRulesQuery } from '../api/alert-rules.ts';
import { deleteEscalationPolicy } from '../api/escalation-policies.ts';
import { repeatInWords } from '../escalation-in-words.ts';
import { policyUseInWords } from '../policy-use-in-words.ts';
import { PolicyDialog } from './policy-dialog.tsx';
import { PolicySteps } from './policy-steps.tsx';

/** Escalation policies: for which alerts, and who is told when. */
export function PolicyList({ policies }: { policies: readonly EscalationPolicy[] }) {
  const rules = useQuery(alertRulesQuery).data?.items ?? [];
  return (
    <ul className="divide-y divide-line">
      {policies.map(policy => (
        <li key={policy.id} aria-label={policy.name} className="flex items-start gap-2 py-3 pr-2 pl-4">
          <div className="min-w-0 flex-1">
            <p className="text-sm font-medium break-words">{policy.name}</p>
            <p className="mb-2 text-xs text-faint">{policyUseInWords(policy, rules)}</p>
            <PolicySteps steps={policy.steps} />
            <p className="text-xs text-faint">{repeatInWords(policy.repeat)}</p>
          </div>
          <PolicyActions policy={policy} />
        </li>
      ))}
    </ul>
  );
}

function PolicyActions({ policy }: { policy: EscalationPolicy }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  const close = () => setShowing(null);
  return (
    <span className="flex shrink-0">
      {can('escalation-policies:update') && (
        <IconButton icon={Pencil} label={`Change ${policy.name}`} onClick={() => setShowing('edit')} />
      )}
      {can('escalation-policies:delete') && (
        <IconButton icon={Trash2} label={`Delete ${policy.name}`} onClick={() => setShowing('delete')} />
      )}
      {showing === 'edit' && <PolicyDialog policy={policy} onClose={close} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete the policy ${policy.name}?`}
          collection="escalation-policies"
          send={() => deleteEscalationPolicy(policy.id)}
          onClose={close}
        >
          Nobody more is told by it, of open alerts neither.
        </DeleteDialog>
      )}
    </span>
  );
}
