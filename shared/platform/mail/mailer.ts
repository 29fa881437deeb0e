/** An e-mail to one address. */
export type Mail = {
  /** Stays the same when it is sent again. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What it is about: mails of one thread are shown together. */
  thread: string;
  /** Where an answer goes, when not to whom it is from. */
  replyTo?: string;
};

/** Sends e-mails. */
export type Mailer = {
  /** @throws MailRefused when the server does not take it, or is not there. */
  send(mail: Mail): Promise<void>;
};

/** The mail server has not taken an e-mail. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  /** What the server answered; null when it did not. */
  readonly status: number | null;
  /** Whether it will never take it: there is no such address. */
  readonly permanent: boolean;

  constructor(status: number | null, permanent: boolean, cause: unknown) {
    const answered =
      status === null ? 'The mail server cannot be reached.' : `The mail server answered ${status}.`;
    super(answered, { cause });
    this.status = status;
    this.permanent = permanent;
  }
}

const timeoutMs = 10_000;

/** Opens the way to a mail server; nodemailer is loaded at the first use. */
export function openMailer({ smtpUrl, from }: { smtpUrl: string | undefined; from: string }): Mailer {
  const open = async () => {
    if (!smtpUrl) throw new Error('SMTP_URL is not set.');
    const { createTransport } = await import('./mail-client.ts');
    const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    return createTransport({ url: smtpUrl, ...timeouts });
  };
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  return {
    async send({ id, thread, ...mail }) {
      try {
        const transport = await open();
        const messageId = `<${id}@${domain}>`;
        await transport.sendMail({ ...mail, from, messageId, references: `<${thread}@${domain}>` });
      } catch (error) {
        throw asRefused(error);
      }
    },
  };
}

function asRefused(error: unknown): MailRefused {
  const given = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  const status = typeof given === 'number' ? given : null;
  // A server that does not accept us, rather than the address, may be told better.
  const ours = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  return new MailRefused(status, status !== null && status >= 500 && !ours, error);
}
