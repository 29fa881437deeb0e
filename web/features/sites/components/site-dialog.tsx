import { useForm } from 'react-hook-form';
import type { NewSite, Site } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { optionalText } from '../../../app/optional-text.ts';
import { useSession } from '../../../app/session/session.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Input, Select, Textarea } from '../../../ui/input.tsx';
import { saveSite } from '../api/save-site.ts';

type Form = Required<NewSite>;

/** Creates a site, or changes one. */
export function SiteDialog({ site, onClose }: { site: Site | null; onClose: () => void }) {
  const { organisation } = useSession();
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      name: site?.name ?? '',
      code: site?.code ?? '',
      address: site?.address ?? null,
      timeZone: site?.timeZone ?? null,
    },
  });
  const saving = useSaveItem('sites', (form: Form, key) => saveSite(site, form, key), onClose);
  const { errors } = formState;
  return (
    <FormDialog
      title={site ? 'Edit site' : 'New site'}
      action={site ? 'Save' : 'Create site'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(form => saving.mutate(form))}
      onClose={onClose}
    >
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
        {attributes => <Textarea {...attributes} maxLength={500} {...register('address', optionalText)} />}
      </Field>
      <Field label="Time zone">
        {attributes => (
          <Select {...attributes} {...register('timeZone', optionalText)}>
            <option value="">As the organisation: {organisation.timeZone}</option>
            {Intl.supportedValuesOf('timeZone').map(zone => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}
