/** What the platform tells the page about itself at `/config.json`. */
export type WebConfig = {
  projectId: string;
  apiKey: string;
  /** Origin of the local sign-in emulator; null in the cloud. */
  authEmulatorUrl: string | null;
  /** Where the local cloud shows the mails it kept; null in the cloud, which sends them. */
  mailboxUrl: string | null;
};

let loading: Promise<WebConfig> | undefined;

/** Fetches the configuration, once. */
export function loadConfig(): Promise<WebConfig> {
  loading ??= fetch('/config.json')
    .then(response => response.json())
    .then(parseConfig);
  return loading;
}

function parseConfig(value: unknown): WebConfig {
  if (typeof value !== 'object' || value === null) throw new Error('/config.json holds no object.');
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string) => {
    const field = fields.get(key);
    if (typeof field !== 'string') throw new Error(`/config.json names no ${key}.`);
    return field;
  };
  const textOrNull = (key: string) => (fields.get(key) ? text(key) : null);
  return {
    projectId: text('projectId'),
    apiKey: text('apiKey'),
    authEmulatorUrl: textOrNull('authEmulatorUrl'),
    mailboxUrl: textOrNull('mailboxUrl'),
  };
}
