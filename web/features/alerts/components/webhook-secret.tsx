import { SecretDialog } from '../../../ui/secret-dialog.tsx';

/** Shows a webhook's secret, this once. */
export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <SecretDialog
      title="Copy the secret"
      description="By it the program checks that messages are ours. It is shown only now."
      label="Secret"
      secret={secret}
      onClose={onClose}
    />
  );
}
