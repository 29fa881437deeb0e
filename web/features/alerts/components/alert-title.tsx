import type { Alert } from '../../../app/api-types.ts';
import { titleInWords, withoutRule } from '../alert-words.ts';
import { useSubjectName } from '../use-subject-name.ts';

type TitleProps = Pick<Alert, 'title' | 'subject'> & { ruleName?: string };

/** What an alert says, with the name of what it is about; with `ruleName`, beside which it stands, without that. */
export function AlertTitle({ title, subject, ruleName }: TitleProps) {
  const words = titleInWords(title, subject, useSubjectName(subject));
  return ruleName ? withoutRule(words, ruleName) : words;
}
