import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertRule } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { changeCached } from '../../../app/live/cached-items.ts';
import { useSession } from '../../../app/session/session.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { notify } from '../../../ui/toast.tsx';
import { changeRule, deleteRule } from '../api/alert-rules.ts';
import { escalationPoliciesQuery } from '../api/escalation-policies.ts';
import { categoryLabels } from '../labels.ts';
import { ruleInWords } from '../rule-in-words.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { Severity } from './severity.tsx';

/** Rules, one a line, each with its switch. */
export function RuleList({ rules }: { rules: readonly AlertRule[] }) {
  return (
    <ul className="divide-y divide-line">
      {rules.map(rule => (
        <li key={rule.id} className="flex items-center gap-3 py-2.5 pr-2 pl-4">
          <RuleSwitch rule={rule} />
          <div className="min-w-0 flex-1 text-sm">
            <p className="font-medium">{rule.name}</p>
            <p className="text-xs text-pretty text-faint">
              {ruleInWords(rule)} · {categoryLabels[rule.category]}
              <PolicyOf rule={rule} />
            </p>
            <Severity severity={rule.severity} className="mt-1 text-xs sm:hidden" />
          </div>
          <Severity severity={rule.severity} className="w-24 text-sm max-sm:hidden" />
          <RuleActions rule={rule} />
        </li>
      ))}
    </ul>
  );
}

function PolicyOf({ rule: { escalationPolicyId } }: { rule: AlertRule }) {
  const { can } = useSession();
  const asked = escalationPolicyId !== null && can('escalation-policies:read');
  const policies = useQuery({ ...escalationPoliciesQuery, enabled: asked }).data?.items;
  const name = policies?.find(({ id }) => id === escalationPolicyId)?.name;
  return asked && name ? ` · escalated by ${name}` : null;
}

function RuleSwitch({ rule }: { rule: AlertRule }) {
  const { can } = useSession();
  const client = useQueryClient();
  const switching = useMutation({
    mutationFn: (enabled: boolean) => changeRule(rule, { enabled }),
    onMutate: enabled => changeCached(client, 'alert-rules', rule.id, item => ({ ...item, enabled })),
    onError(error) {
      changeCached(client, 'alert-rules', rule.id, () => rule);
      notify('danger', problemMessage(error));
    },
    onSuccess: saved => changeCached(client, 'alert-rules', rule.id, () => saved),
  });
  return (
    <Switch
      label={rule.name}
      checked={rule.enabled}
      disabled={!can('alert-rules:update') || switching.isPending}
      onChange={event => switching.mutate(event.target.checked)}
    />
  );
}

function RuleActions({ rule }: { rule: AlertRule }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  if (!can('alert-rules:update')) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${rule.name}`} />}>
        <MenuItem onSelect={() => setShowing('edit')}>
          <Pencil aria-hidden="true" />
          Change
        </MenuItem>
        {can('alert-rules:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'edit' && <RuleDialog rule={rule} onClose={() => setShowing(null)} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete the rule ${rule.name}?`}
          collection="alert-rules"
          send={() => deleteRule(rule.id)}
          onClose={() => setShowing(null)}
        >
          It makes no more alerts. Those that are open wait for somebody to resolve them.
        </DeleteDialog>
      )}
    </>
  );
}
