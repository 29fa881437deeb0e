import { Agent } from 'node:https';
import { connect } from 'node:net';
import type { AppOptions, Messaging } from './push-client.ts';

/** A message for one device. */
export type PushMessage = {
  title: string;
  body: string;
  link: string /** What it takes the place of. */;
  tag: string;
};

/** Sends to people's devices, by Firebase Cloud Messaging. */
export type Push = {
  /** @throws PushRefused */
  send(token: string, message: PushMessage): Promise<void>;
};

/** Firebase Cloud Messaging has not taken a message. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';
  /** Whether the token is of no device any more. */
  readonly unknownToken: boolean;
  /** Whether trying again cannot help. */
  readonly permanent: boolean;

  constructor(code: string, cause: unknown) {
    super(`Firebase Cloud Messaging refused it: ${code}.`, { cause });
    this.unknownToken = unknownTokens.includes(code);
    this.permanent = this.unknownToken || code === 'messaging/invalid-argument';
  }
}

const unknownTokens = [
  'messaging/registration-token-not-registered',
  'messaging/invalid-registration-token',
  'messaging/mismatched-credential',
];

/**
 * Opens the way to devices; Google's client is loaded at the first use.
 *
 * @param fcmHost Host and port of a server that stands for FCM, over plain HTTP.
 */
export function openPush({ project, fcmHost }: { project: string; fcmHost: string | undefined }): Push {
  let opened: Promise<Messaging> | undefined;
  const open = async () => {
    const { applicationDefault, getMessaging, initializeApp } = await import('./push-client.ts');
    const options = fcmHost ? standIn(fcmHost) : { credential: applicationDefault() };
    const messaging = getMessaging(initializeApp({ projectId: project, ...options }, 'push'));
    if (fcmHost) messaging.enableLegacyHttpTransport();
    return messaging;
  };
  return {
    async send(token, { title, body, link, tag }) {
      opened ??= open();
      const webpush = { fcmOptions: { link }, notification: { tag } };
      try {
        await (await opened).send({ token, notification: { title, body }, webpush, data: { link } });
      } catch (error) {
        throw asRefused(error);
      }
    },
  };
}

/** The client knows but one address of FCM: connections to it are made to the one that stands for it. */
function standIn(fcmHost: string): AppOptions {
  const [host = '', port] = fcmHost.split(':');
  const agent = new Agent();
  agent.createConnection = () => connect({ host, port: Number(port) });
  const getAccessToken = async () => ({ access_token: 'local', expires_in: 3600 });
  return { httpAgent: agent, credential: { getAccessToken } };
}

function asRefused(error: unknown): PushRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new PushRefused(code, error);
}
