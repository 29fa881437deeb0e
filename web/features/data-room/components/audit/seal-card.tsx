import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, ShieldAlert, ShieldCheck } from 'lucide-react';
import { problemMessage } from '../../../../app/api-problem.ts';
import type { CheckedSeal } from '../../../../app/api-types.ts';
import { download } from '../../../../app/download.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { checkSeal } from '../../api/check-seal.ts';
import { sealInWords } from '../../audit-words.ts';

/** What the audit log of a room proves, and the ways to have it proven. */
export function SealCard({ roomId }: { roomId: string }) {
  const checking = useMutation({
    mutationFn: () => checkSeal(roomId),
    onError: error => notify('danger', problemMessage(error)),
  });
  const exporting = useExport(roomId);
  return (
    <Card title="What this log proves">
      <div className="flex flex-col gap-3 p-4">
        <p className="max-w-3xl text-sm text-pretty text-soft">
          Each entry holds the hash of the one before and the last one is sealed by keys that never leave
          Cloud KMS, so that nothing that is sealed can be changed, moved or left out unseen;{' '}
          <code className="text-xs">npm run data-room:verify</code> checks the export anywhere, without this
          platform.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button busy={checking.isPending} onClick={() => checking.mutate()}>
            <ShieldCheck className="size-4" aria-hidden="true" />
            Check the seals
          </Button>
          <Button busy={exporting.isPending} onClick={() => exporting.mutate()}>
            <Download className="size-4" aria-hidden="true" />
            Export
          </Button>
        </div>
        <div role="status" className="empty:-mt-3">
          {checking.data && <Outcome checked={checking.data} />}
        </div>
      </div>
    </Card>
  );
}

function Outcome({ checked }: { checked: CheckedSeal }) {
  const { moment } = useFormat();
  const isWrong = checked.seal?.genuine === false;
  const Icon = isWrong ? ShieldAlert : ShieldCheck;
  const tone = isWrong ? 'bg-danger-soft text-danger-ink' : 'bg-success-soft text-success-ink';
  return (
    <p
      className={`flex max-w-3xl gap-2 rounded-md px-3 py-2 text-sm ${checked.seal ? tone : 'bg-neutral-soft text-soft'}`}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {sealInWords(checked, moment)}
    </p>
  );
}

/** Saves the log, which seals what is new of it. */
function useExport(roomId: string) {
  const client = useQueryClient();
  const path = `/api/data-room/rooms/${encodeURIComponent(roomId)}/audit/export`;
  return useMutation({
    mutationFn: () => download(path, `audit-${roomId}.ndjson`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', roomId] }),
    onError: error => notify('danger', problemMessage(error)),
  });
}
