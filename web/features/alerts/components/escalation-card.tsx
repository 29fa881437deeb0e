import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Alert, EscalationProgress } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { escalationQuery, isFresh } from '../api/alerts.ts';
import { escalationPoliciesQuery } from '../api/escalation-policies.ts';
import { repeatInWords, standingInWords } from '../escalation-in-words.ts';
import { PolicySteps } from './policy-steps.tsx';

/** Where the escalation of an alert stands: which step is next, when, and whom it tells. */
export function EscalationCard({ alert }: { alert: Alert }) {
  const { can } = useSession();
  const format = useFormat();
  const progress = useQuery(escalationQuery(alert)).data?.escalation;
  if (progress === undefined) return null;
  if (!progress && (alert.state !== 'triggered' || isFresh(alert))) return null;
  return (
    <Card
      title="Escalation"
      aside={
        can('escalation-policies:read') && (
          <Link to="/alerts/escalation" className="px-2 text-xs text-accent-ink hover:underline">
            Policies
          </Link>
        )
      }
    >
      <div className="px-4 py-3 text-sm">
        {progress ? (
          <>
            <p className="font-medium">{progress.policyName ?? 'A policy that is deleted'}</p>
            <p className="mb-2 text-soft">
              {standingInWords(progress, instant => `at ${format.moment(instant)}`)}
            </p>
            <Steps progress={progress} />
          </>
        ) : (
          <p className="text-faint">
            None: no policy is for it, so nobody more is told when nobody acknowledges.
          </p>
        )}
      </div>
    </Card>
  );
}

/** The steps themselves, for those who may read policies. */
function Steps({ progress }: { progress: EscalationProgress }) {
  const { can } = useSession();
  const policies = useQuery({ ...escalationPoliciesQuery, enabled: can('escalation-policies:read') });
  const policy = policies.data?.items.find(({ id }) => id === progress.policyId);
  if (!policy) return null;
  const { standing, step } = progress;
  const taken = standing === 'exhausted' ? policy.steps.length : step;
  return (
    <>
      <PolicySteps steps={policy.steps} taken={taken} goesOn={standing === 'running'} />
      <p className="text-xs text-faint">{repeatInWords(policy.repeat)}</p>
    </>
  );
}
