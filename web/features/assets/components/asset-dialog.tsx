import { useForm } from 'react-hook-form';
import type { Asset, NewAsset } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { optionalText } from '../../../app/optional-text.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { ReferenceField } from '../../../entities/reference/reference-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select, Textarea } from '../../../ui/input.tsx';
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
    inServiceAt: asset?.inServiceAt ?? null,
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
  const { control, register, handleSubmit, formState } = useForm<Form>({
    defaultValues: startWith(asset, parent),
  });
  const saving = useSaveItem('assets', (form: Form, key) => saveAsset(asset, form, key), onSaved);
  const { errors } = formState;
  return (
    <FormDialog
      title={asset ? 'Edit asset' : 'New asset'}
      wide
      action={asset ? 'Save' : 'Create asset'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(form => saving.mutate(form))}
      onClose={onClose}
    >
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
        <ReferenceField control={control} name="parentId" kind="assets" label="Part of" />
        <ReferenceField control={control} name="siteId" kind="sites" label="Site" />
        <Field label="Status">
          {attributes => (
            <Select {...attributes} {...register('status')}>
              <Options labels={assetStatuses} />
            </Select>
          )}
        </Field>
        <Field label="Criticality">
          {attributes => (
            <Select {...attributes} {...register('criticality')}>
              <Options labels={criticalities} />
            </Select>
          )}
        </Field>
        {texts.map(([name, label, maxLength]) => (
          <Field key={name} label={label} error={errors[name]?.message}>
            {attributes => <Input {...attributes} maxLength={maxLength} {...register(name, optionalText)} />}
          </Field>
        ))}
      </div>
      <Field label="Description">
        {attributes => (
          <Textarea {...attributes} maxLength={4000} {...register('description', optionalText)} />
        )}
      </Field>
    </FormDialog>
  );
}
