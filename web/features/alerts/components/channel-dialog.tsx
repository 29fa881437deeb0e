import { useForm } from 'react-hook-form';
import type { AlertChannel, NewAlertChannel } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Checkbox, Input, Options, Select, Textarea } from '../../../ui/input.tsx';
import { saveChannel } from '../api/alert-channels.ts';
import { severityLabels } from '../labels.ts';
import { SeverityChecks } from './severity-checks.tsx';

type Form = {
  name: string;
  kind: AlertChannel['kind'];
  addresses: string;
  url: string;
  enabled: boolean;
  severities: AlertChannel['severities'];
};

const kinds = { email: 'E-mail', slack: 'Slack' };
const allSeverities = Object.keys(severityLabels) as AlertChannel['severities'];

/** Adds a channel, or changes one. */
export function ChannelDialog({ channel, onClose }: { channel: AlertChannel | null; onClose: () => void }) {
  const { register, handleSubmit, watch, formState } = useForm<Form>({
    defaultValues: {
      name: channel?.name ?? '',
      kind: channel?.kind ?? 'email',
      addresses: channel?.addresses.join('\n') ?? '',
      // What is answered of it lacks its end, so it cannot be sent back.
      url: '',
      enabled: channel?.enabled ?? true,
      severities: channel?.severities ?? allSeverities,
    },
  });
  const saving = useSaveItem(
    'alert-channels',
    (body: NewAlertChannel, key) => saveChannel(channel, body, key),
    onClose,
  );
  const submit = ({ url, addresses, name, ...rest }: Form) =>
    saving.mutate({
      ...rest,
      name: name.trim(),
      ...(rest.kind === 'email' ? { addresses: addresses.split(/[\s,;]+/).filter(Boolean) } : {}),
      ...(rest.kind === 'slack' && url.trim() ? { url: url.trim() } : {}),
    });
  const { errors } = formState;
  return (
    <FormDialog
      title={channel ? 'Change the channel' : 'New channel'}
      action={channel ? 'Save' : 'Add the channel'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <Field label="Name" required error={errors.name?.message}>
        {attributes => (
          <Input
            {...attributes}
            maxLength={120}
            {...register('name', { validate: name => name.trim() !== '' || 'Enter a name.' })}
          />
        )}
      </Field>
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
      <SeverityChecks legend="Which alerts" field={register('severities')} />
      <Checkbox label="Switched on" {...register('enabled')} />
    </FormDialog>
  );
}
