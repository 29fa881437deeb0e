import type { AlertRule, EscalationPolicy } from '../../app/api-types.ts';
import { severityLabels } from './labels.ts';

type Naming = Pick<AlertRule, 'name' | 'escalationPolicyId'>;

/** Which alerts go by a policy: `For critical and high alerts, and for those of the rule Low stock`. */
export function policyUseInWords(
  { id, defaultFor }: Pick<EscalationPolicy, 'id' | 'defaultFor'>,
  rules: readonly Naming[],
): string {
  const naming = rules.filter(({ escalationPolicyId }) => escalationPolicyId === id).map(({ name }) => name);
  const severities = defaultFor.map(severity => severityLabels[severity].toLowerCase());
  const parts = [
    severities.length > 0 && `${listed(severities)} alerts`,
    naming.length > 0 && `those of the ${naming.length === 1 ? 'rule' : 'rules'} ${listed(naming)}`,
  ].filter(part => part !== false);
  if (parts.length === 0) return 'For no alerts yet: choose severities here, or name it in a rule';
  return `For ${parts.join(', and for ')}`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
