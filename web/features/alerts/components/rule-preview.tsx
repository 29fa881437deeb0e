import { useMutation } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertPreview, NewAlertRule } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { previewRule } from '../api/alert-rules.ts';
import { previewInWords } from '../preview-in-words.ts';

/** How many of the alerts that there would have been are shown. */
const shown = 8;

type PreviewProps = { ask: () => Promise<boolean>; rule: () => NewAlertRule };

/** What the rule would have told in the last 14 days, when it is asked and the form is right. */
export function RulePreview({ ask, rule }: PreviewProps) {
  const preview = useMutation({ mutationFn: () => previewRule(rule()) });
  const look = async () => {
    if (await ask()) preview.mutate();
  };
  return (
    <section aria-label="Preview" aria-live="polite" className="rounded-lg border border-line bg-canvas p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-soft">Try it against the last 14 days before you save it.</p>
        <Button size="small" busy={preview.isPending} onClick={() => void look()}>
          <History className="size-3.5" aria-hidden="true" />
          Preview
        </Button>
      </div>
      {preview.error && <FormProblem>{problemMessage(preview.error)}</FormProblem>}
      {preview.data && <Told preview={preview.data} />}
    </section>
  );
}

function Told({ preview }: { preview: AlertPreview }) {
  const format = useFormat();
  const more = preview.alerts - shown;
  return (
    <>
      <p className="mt-2 text-sm font-semibold">{previewInWords(preview)}</p>
      {preview.isCut && (
        <p className="text-xs text-faint">
          There was too much to look at: only what came after {format.moment(preview.from)} counts.
        </p>
      )}
      <ul className="mt-1.5 divide-y divide-line text-sm">
        {preview.episodes.slice(0, shown).map(({ key, title, startedAt, endedAt }) => (
          <li key={`${key} ${startedAt}`} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span className="min-w-0 truncate">{title}</span>
            <span className="text-xs text-faint">
              {format.moment(startedAt)}
              {endedAt ? ` to ${format.moment(endedAt)}` : ', not over yet'}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1 text-xs text-faint">and {formatNumber(more)} more</p>}
    </>
  );
}
