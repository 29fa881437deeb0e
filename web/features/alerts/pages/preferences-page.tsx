import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../app/query-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { preferencesQuery } from '../api/alert-preferences.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { DevicesCard } from '../components/devices-card.tsx';
import { PreferencesForm } from '../components/preferences-form.tsx';

/** How the person who is signed in is told of alerts. */
export function PreferencesPage() {
  const preferences = useQuery(preferencesQuery);
  return (
    <AlertsFrame title="My preferences">
      <QueryState
        query={preferences}
        pending={
          <div role="status" aria-label="Loading">
            <Skeleton className="h-96 rounded-lg" />
          </div>
        }
      />
      {preferences.data && (
        <>
          <PreferencesForm preference={preferences.data} />
          <DevicesCard devices={preferences.data.devices ?? []} />
        </>
      )}
    </AlertsFrame>
  );
}
