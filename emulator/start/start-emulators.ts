import type { LocalService } from '../local-service.ts';
import { startMail } from '../mail/start-mail.ts';
import { startAuth } from '../official/auth.ts';
import { startFirestore } from '../official/firestore.ts';
import type { OfficialService, SavingService } from '../official/official-service.ts';
import { startPubsub } from '../official/pubsub.ts';
import { startStorage } from '../storage/start-storage.ts';
import type { Emulators, Wiring } from './wiring.ts';

/** Starts what keeps data: the official emulators and Cloud Storage. */
export async function startEmulators(wiring: Wiring, rules: string): Promise<Emulators> {
  const { config, layers, faults, activity, progress } = wiring;
  const { host, project, stateDir, ports } = config;
  const own = { host, project, stateDir };
  const forFirestore = { eventarcReceiver: `${host}:${ports.eventarc}`, rules, changed: activity.changed };
  const [firestore, pubsub, auth] = await layers.add<
    [SavingService, OfficialService, SavingService, LocalService, LocalService]
  >(
    progress.track('Firestore', startFirestore({ ...own, ...forFirestore, port: ports.firestore })),
    progress.track('Pub/Sub', startPubsub({ ...own, port: ports.pubsub })),
    progress.track('Authentication', startAuth({ ...own, port: ports.auth })),
    progress.track('Cloud Storage', startStorage({ host, port: ports.storage, stateDir, faults })),
    progress.track('Mail', startMail({ host, port: ports.mail, stateDir, faults })),
  );
  return { firestore, pubsub, auth };
}
