import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Import } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Input } from '../../../ui/input.tsx';
import { notify } from '../../../ui/toast.tsx';
import { saveMapping } from '../api/save-mapping.ts';

/** The columns an import went by, to be kept for the next file of the same form. */
export function MappingCard({ run }: { run: Import }) {
  const { can } = useSession();
  const client = useQueryClient();
  const { register, handleSubmit, reset } = useForm<{ name: string }>({ defaultValues: { name: '' } });
  const saving = useMutation({
    mutationFn: ({ name }: { name: string }) =>
      saveMapping({ name: name.trim(), kind: run.kind, mapping: run.mapping }),
    onSuccess() {
      notify('success', 'The mapping is kept. It is offered with the next file.');
      reset();
      void client.invalidateQueries({ queryKey: ['import-mappings'] });
    },
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <Card title="Columns">
      <ul className="flex flex-col gap-1 px-4 py-3 text-sm">
        {Object.entries(run.mapping).map(([field, column]) => (
          <li key={field} className="flex items-center gap-2">
            <span className="min-w-0 truncate text-soft">{column}</span>
            <ArrowRight className="size-3.5 shrink-0 text-faint" aria-label="gives" />
            <span className="min-w-0 truncate">{field}</span>
          </li>
        ))}
      </ul>
      {can('imports:create') && (
        <form
          onSubmit={handleSubmit(form => saving.mutate(form))}
          className="flex gap-2 border-t border-line px-4 py-3"
        >
          <Input
            aria-label="Name of the mapping"
            placeholder="Name of the mapping"
            maxLength={120}
            {...register('name', { required: true })}
          />
          <Button type="submit" busy={saving.isPending}>
            Keep
          </Button>
        </form>
      )}
    </Card>
  );
}
