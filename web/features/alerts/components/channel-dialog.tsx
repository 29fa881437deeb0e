import { FormProvider, useForm } from 'react-hook-form';
import type { AlertChannel, NewAlertChannel } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Checks } from '../../../ui/checks.tsx';
import { Field } from '../../../ui/field.tsx';
import { Checkbox, Input, Options, Select, Textarea } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { saveChannel } from '../api/alert-channels.ts';
import { type ChannelForm, channelFormOf, channelOf } from '../channel-form.ts';
import { categoryLabels } from '../labels.ts';
import { PacingFields } from './pacing-fields.tsx';
import { SeverityChecks } from './severity-checks.tsx';

const kinds = { email: 'E-mail', slack: 'Slack' };

/** Adds a channel, or changes one. */
export function ChannelDialog({ channel, onClose }: { channel: AlertChannel | null; onClose: () => void }) {
  const form = useForm<ChannelForm>({ defaultValues: channelFormOf(channel) });
  const { register, handleSubmit, watch, formState } = form;
  const saving = useSaveItem(
    'alert-channels',
    (body: NewAlertChannel, key) => saveChannel(channel, body, key),
    onClose,
  );
  const { errors } = formState;
  return (
    <FormDialog
      wide
      title={channel ? 'Change the channel' : 'New channel'}
      action={channel ? 'Save' : 'Add the channel'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(values => saving.mutate(channelOf(values)))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        error={errors.name?.message}
        maxLength={120}
        {...register('name', filled('Enter a name.'))}
      />
      {!channel && (
        <Field label="How">
          {attributes => (
            <Select {...attributes} {...register('kind')}>
              <Options labels={kinds} />
            </Select>
          )}
        </Field>
      )}
      {watch('kind') === 'email' ? (
        <Field label="Addresses" required hint="One a line." error={errors.addresses?.message}>
          {attributes => (
            <Textarea
              {...attributes}
              {...register('addresses', {
                validate: typed => typed.includes('@') || 'Enter at least one e-mail address.',
              })}
            />
          )}
        </Field>
      ) : (
        <Field
          label="Slack’s incoming webhook"
          required={!channel}
          hint={channel ? `Empty: as it is, ${channel.url}` : 'From “Incoming Webhooks” of your Slack app.'}
          error={errors.url?.message}
        >
          {attributes => (
            <Input
              {...attributes}
              placeholder="https://hooks.slack.com/services/…"
              {...register('url', {
                validate: typed => Boolean(channel) || typed.trim() !== '' || 'Enter the address.',
              })}
            />
          )}
        </Field>
      )}
      <SeverityChecks legend="Severities" field={register('severities')} />
      <Checks legend="Categories" labels={categoryLabels} field={register('categories')} />
      <FormProvider {...form}>
        <PacingFields />
      </FormProvider>
      <Checkbox label="Switched on" {...register('enabled')} />
    </FormDialog>
  );
}
