import type { AlertRule, Silence } from '../../app/api-types.ts';
import { categoryLabels, severityLabels } from './labels.ts';
import { subjectPlace } from './subject-place.ts';

/** Which alerts a silence is about: `Low stock, about one part`. A key is `<rule>:<subject>`. */
export function silencedInWords(
  { key, ruleId, category, severity, subject }: Silence['matchers'],
  rules: readonly Pick<AlertRule, 'id' | 'name'>[],
): string {
  const [ruleOfKey, about] = key?.split(/:(.*)/, 2) ?? [];
  const rule = ruleId ?? ruleOfKey;
  const thing = subject ?? about;
  const said = [
    rule && (rules.find(({ id }) => id === rule)?.name ?? 'A rule'),
    severity && `${severityLabels[severity]} alerts`,
    category && `${categoryLabels[category]} alerts`,
    thing && `about one ${subjectPlace(thing)?.noun ?? thing}`,
  ];
  return said.filter(Boolean).join(', ');
}
