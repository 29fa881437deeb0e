import { CodeAsked, sendCode } from '@chatterfix/shared/domain/data-room/code/send-code.ts';
import type { ChangeEvent } from '@chatterfix/shared/platform/events/change-event.ts';
import { listEvents } from '@chatterfix/shared/platform/events/event-log.ts';
import type { Mail, Mailer } from '@chatterfix/shared/platform/mail/mailer.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { recordingLogger } from '@chatterfix/shared/testing/recording-logger.ts';
import { cookieOf, makeLink } from '../../testing/make-visit.ts';
import { createDataRoom } from '../app.ts';
import { createDataRoomLinks } from '../links-app.ts';
import { createDataRoomViewer } from '../viewer-app.ts';
import { testDataRoom } from './data-room.ts';

/** What an answer of the viewers' service is, with its cookie. */
export type GuestAnswer = {
  status: number;
  body: Record<string, unknown>;
  cookie: string;
  setCookie: string;
};

let guests = 0;

/** A room whose owner makes links, and those who come by them, at a time that tests set. */
export async function testGuests() {
  const room = await testDataRoom();
  const clock = { now: new Date() };
  const { logger, lines } = recordingLogger();
  const deps = { ...room.deps, logger, store: { ...room.deps.store, now: () => clock.now } };
  const viewerApp = createDataRoomViewer(deps);
  const owner = apiClient(createDataRoomLinks(deps), room.organisation.admin);
  const mails: Mail[] = [];
  const sent = new Set<string>();

  const events = async (type?: string): Promise<ChangeEvent[]> => {
    const { items } = await listEvents(deps.store, room.organisation.context(), { pageSize: 300 });
    return items.filter(event => type === undefined || event.type === type).reverse();
  };

  const mailbox: Mailer = { send: async mail => void mails.push(mail) };
  const sendAll = async (asked: ChangeEvent[], mailer: Mailer) => {
    for (const { after } of asked)
      await sendCode({ store: deps.store, mailer }, room.organisation.context(), CodeAsked.parse(after));
  };

  return {
    ...room,
    deps,
    /** One line for each request, with what it read and wrote. */
    lines,
    clock,
    mails,
    owner,
    events,
    viewerApp,
    rooms: apiClient(createDataRoom(deps), room.organisation.admin),
    later: (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    /** By the clock's hours attempts are counted. */
    nextHour: () => {
      clock.now = new Date(Math.ceil(clock.now.getTime() / 3_600_000) * 3_600_000);
    },
    link: (fields: object = {}) => makeLink(owner, { name: 'Investors', roomId: room.room.id, ...fields }),
    /** Sends the codes that were asked for, as the function does that takes their events. */
    async sendCodes(mailer: Mailer = mailbox): Promise<void> {
      const asked = (await events('link.code-asked')).filter(({ id }) => !sent.has(id));
      for (const { id } of asked) sent.add(id);
      await sendAll(asked, mailer);
    },
    /** Does as if the last of these events came once more. */
    sendAgain: async () => sendAll((await events('link.code-asked')).slice(-1), mailbox),
    /** The code in the mail that came last. */
    lastCode: () => /\d{3} \d{3}/.exec(mails.at(-1)?.subject ?? '')?.[0].replace(' ', '') ?? '',
    guest: (token: string) => guestOf(viewerApp, token),
  };
}

export type Guests = Awaited<ReturnType<typeof testGuests>>;

/** Somebody with a link, from an address of their own. */
function guestOf(app: ReturnType<typeof createDataRoomViewer>, token: string) {
  const from = `192.0.2.${++guests % 250}`;
  let cookie = '';
  const request = (path: string, init: RequestInit = {}) =>
    app.request(path, {
      ...init,
      headers: { 'X-Forwarded-For': `${from}, 10.0.0.1`, ...(cookie && { Cookie: cookie }), ...init.headers },
    });
  const answer = async (response: Response): Promise<GuestAnswer> => {
    const text = await response.text();
    const setCookie = response.headers.get('set-cookie') ?? '';
    return {
      status: response.status,
      body: text ? JSON.parse(text) : {},
      cookie: cookieOf(response),
      setCookie,
    };
  };
  const post = async (path: string, body: object, headers: Record<string, string> = {}) =>
    answer(
      await request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  return {
    from,
    request,
    post,
    /** Knocks; whoever is let in keeps the cookie. */
    async open(said: object = {}): Promise<GuestAnswer> {
      const opened = await post('/api/rooms/open', { token, ...said });
      if (opened.cookie) cookie = opened.cookie;
      return opened;
    },
    get: async (path: string) => answer(await request(path)),
    useCookie(other: string) {
      cookie = other;
    },
    /** As it is sent, with its name. */
    cookie: () => cookie,
  };
}
