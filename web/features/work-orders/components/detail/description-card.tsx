import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Textarea } from '../../../../ui/input.tsx';
import { useChangeOrder } from '../../use-change-order.ts';

/** What is to be done, in detail; edited in place. */
export function DescriptionCard({ order, editable }: { order: WorkOrder; editable: boolean }) {
  const [draft, setDraft] = useState<string | null>(null);
  const change = useChangeOrder(order);
  const save = () => {
    const description = draft?.trim() ? draft.trim() : null;
    if (description !== order.description) change.mutate({ description });
    setDraft(null);
  };
  const edit = (
    <Button look="ghost" size="small" onClick={() => setDraft(order.description ?? '')}>
      <Pencil className="size-3.5" aria-hidden="true" />
      Edit
    </Button>
  );
  return (
    <Card title="Description" aside={editable && draft === null && edit}>
      <div className="px-4 py-3">
        {draft === null ? (
          <p className={order.description ? 'whitespace-pre-wrap' : 'text-sm text-faint'}>
            {order.description ?? 'No description.'}
          </p>
        ) : (
          <>
            <Textarea
              autoFocus
              aria-label="Description"
              value={draft}
              maxLength={10_000}
              onChange={event => setDraft(event.target.value)}
              onKeyDown={event => {
                if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save();
                if (event.key === 'Escape') setDraft(null);
              }}
            />
            <div className="mt-2 flex justify-end gap-2">
              <Button size="small" onClick={() => setDraft(null)}>
                Discard
              </Button>
              <Button size="small" look="primary" onClick={save}>
                Save
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
