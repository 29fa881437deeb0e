import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { Asset, NewAsset } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { ReferenceSelect } from '../../../entities/reference/reference-select.tsx';
import { keysOf } from '../../../entities/work-order/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Select, Textarea } from '../../../ui/input.tsx';
import { saveAsset } from '../api/save-asset.ts';
import { assetStatuses, criticalities } from '../labels.ts';

type Form = Required<NewAsset>;

function startWith(asset: Asset | null, parent: Asset | null): Form {
  return {
    name: asset?.name ?? '',
    code: asset?.code ?? '',
    description: asset?.description ?? null,
    siteId: asset?.siteId ?? parent?.siteId ?? null,
    parentId: asset?.parentId ?? parent?.id ?? null,
    status: asset?.status ?? 'operational',
    criticality: asset?.criticality ?? 'none',
    category: asset?.category ?? null,
    manufacturer: asset?.manufacturer ?? null,
    model: asset?.model ?? null,
    serialNumber: asset?.serialNumber ?? null,
  };
}

const texts = [
  ['category', 'Category', 80],
  ['manufacturer', 'Manufacturer', 120],
  ['model', 'Model', 120],
  ['serialNumber', 'Serial number', 120],
] as const;

type AssetDialogProps = {
  asset: Asset | null;
  parent?: Asset | null;
  onClose: () => void;
  onSaved: (asset: Asset) => void;
};

/** Creates an asset, or changes one. */
export function AssetDialog({ asset, parent = null, onClose, onSaved }: AssetDialogProps) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { control, register, handleSubmit, formState } = useForm<Form>({
    defaultValues: startWith(asset, parent),
  });
  const saving = useMutation({
    mutationFn: (form: Form) => saveAsset(asset, form, idempotency.keyFor(form)),
    onSuccess(saved) {
      client.setQueryData(['assets', 'item', saved.id], saved);
      void client.invalidateQueries({ queryKey: ['assets', 'list'] });
      void client.invalidateQueries({ queryKey: ['events', `assets/${saved.id}`] });
      onSaved(saved);
    },
  });
  const { errors } = formState;
  const optional = { setValueAs: (value: string | null) => value?.trim() || null };
  return (
    <Dialog title={asset ? 'Edit asset' : 'New asset'} wide onClose={onClose}>
      <form onSubmit={handleSubmit(form => saving.mutate(form))} noValidate className="flex flex-col gap-4">
        {saving.isError && <FormProblem error={saving.error} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" required error={errors.name?.message}>
            {attributes => (
              <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
            )}
          </Field>
          <Field label="Code" required hint="Unique; it is on the label." error={errors.code?.message}>
            {attributes => (
              <Input {...attributes} maxLength={60} {...register('code', { required: 'Enter a code.' })} />
            )}
          </Field>
          <Controller
            control={control}
            name="parentId"
            render={({ field }) => (
              <Field label="Part of">
                {attributes => (
                  <ReferenceSelect
                    {...attributes}
                    kind="assets"
                    label="Part of"
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              </Field>
            )}
          />
          <Controller
            control={control}
            name="siteId"
            render={({ field }) => (
              <Field label="Site">
                {attributes => (
                  <ReferenceSelect
                    {...attributes}
                    kind="sites"
                    label="Site"
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              </Field>
            )}
          />
          <Field label="Status">
            {attributes => (
              <Select {...attributes} {...register('status')}>
                {keysOf(assetStatuses).map(status => (
                  <option key={status} value={status}>
                    {assetStatuses[status].label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Criticality">
            {attributes => (
              <Select {...attributes} {...register('criticality')}>
                {keysOf(criticalities).map(level => (
                  <option key={level} value={level}>
                    {criticalities[level]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {texts.map(([name, label, maxLength]) => (
            <Field key={name} label={label} error={errors[name]?.message}>
              {attributes => <Input {...attributes} maxLength={maxLength} {...register(name, optional)} />}
            </Field>
          ))}
        </div>
        <Field label="Description">
          {attributes => <Textarea {...attributes} maxLength={4000} {...register('description', optional)} />}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {asset ? 'Save' : 'Create asset'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
