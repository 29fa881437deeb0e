import { useSession } from '../../../app/session/session.tsx';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { ChannelsCard } from '../components/channels-card.tsx';
import { WebhooksCard } from '../components/webhooks-card.tsx';

/** Where the organisation is told of alerts: channels for people, webhooks for programs. */
export function ChannelsPage() {
  const { can } = useSession();
  return (
    <AlertsFrame title="Channels">
      <ChannelsCard />
      {can('webhooks:read') && <WebhooksCard />}
    </AlertsFrame>
  );
}
