import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../app/session/session.tsx';
import { alertChannelsQuery } from '../api/alert-channels.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { ChannelsCard } from '../components/channels-card.tsx';
import { WebhooksCard } from '../components/webhooks-card.tsx';

/** Where the organisation is told of alerts: channels for people, webhooks for programs. */
export function ChannelsPage() {
  const { can } = useSession();
  // What stands below waits for what is above it, which would push it down.
  const { isPending } = useQuery(alertChannelsQuery);
  return (
    <AlertsFrame title="Channels">
      <ChannelsCard />
      {can('webhooks:read') && !isPending && <WebhooksCard />}
    </AlertsFrame>
  );
}
