import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewSite, Site } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Select, Textarea } from '../../../ui/input.tsx';
import { saveSite } from '../api/save-site.ts';

type Form = Required<NewSite>;

/** Creates a site, or changes one. */
export function SiteDialog({ site, onClose }: { site: Site | null; onClose: () => void }) {
  const client = useQueryClient();
  const { organisation } = useSession();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      name: site?.name ?? '',
      code: site?.code ?? '',
      address: site?.address ?? null,
      timeZone: site?.timeZone ?? null,
    },
  });
  const saving = useMutation({
    mutationFn: (form: Form) => saveSite(site, form, idempotency.keyFor(form)),
    onSuccess(saved) {
      client.setQueryData(['sites', 'item', saved.id], saved);
      void client.invalidateQueries({ queryKey: ['sites', 'list'] });
      onClose();
    },
  });
  const { errors } = formState;
  const optional = { setValueAs: (value: string | null) => value?.trim() || null };
  return (
    <Dialog title={site ? 'Edit site' : 'New site'} onClose={onClose}>
      <form onSubmit={handleSubmit(form => saving.mutate(form))} noValidate className="flex flex-col gap-4">
        {saving.isError && <FormProblem error={saving.error} />}
        <div className="grid grid-cols-[1fr_8rem] items-start gap-3">
          <Field label="Name" required error={errors.name?.message}>
            {attributes => (
              <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
            )}
          </Field>
          <Field label="Code" required error={errors.code?.message}>
            {attributes => (
              <Input {...attributes} maxLength={40} {...register('code', { required: 'Enter a code.' })} />
            )}
          </Field>
        </div>
        <Field label="Address">
          {attributes => <Textarea {...attributes} maxLength={500} {...register('address', optional)} />}
        </Field>
        <Field label="Time zone">
          {attributes => (
            <Select {...attributes} {...register('timeZone', optional)}>
              <option value="">As the organisation: {organisation.timeZone}</option>
              {Intl.supportedValuesOf('timeZone').map(zone => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {site ? 'Save' : 'Create site'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
