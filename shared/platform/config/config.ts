import * as z from 'zod';

const keyVersion = z.string().regex(/\/cryptoKeyVersions\/\d+$/, 'must name a version of a key of Cloud KMS');

const Environment = z.object({
  GOOGLE_CLOUD_PROJECT: z.string().min(1, 'is needed: the Google Cloud project'),
  K_SERVICE: z.string().default('local'),
  K_REVISION: z.string().default('local'),
  /** Origins, separated by commas, whose pages may call the API from a browser. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** Requests a minute for each person or key on one instance. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(3000),
  FIRESTORE_EMULATOR_HOST: z.string().optional(),
  FIREBASE_AUTH_EMULATOR_HOST: z.string().optional(),
  STORAGE_EMULATOR_HOST: z.string().optional(),
  /** Cloud Storage bucket for files on their way in. */
  IMPORT_BUCKET: z.string().optional(),
  /** Without progress for so long, an import is started again. */
  IMPORT_SILENT_SECONDS: z.coerce.number().positive().default(120),
  /** Where KMS, Cloud Run and Scheduler are on one machine: `127.0.0.1:9010`. */
  CHATTERFIX_GRPC_ENDPOINT: z.string().optional(),
  /** The key of Cloud KMS by which secrets are sealed: `projects/…/locations/…/keyRings/…/cryptoKeys/…`. */
  SECRETS_KEY: z.string().optional(),
  /** The version of the key by which audit logs are sealed, HMAC_SHA256: `projects/…/cryptoKeys/…/cryptoKeyVersions/…`. */
  AUDIT_KEY: keyVersion.optional(),
  /** The version of the key that signs what others are to check, EC_SIGN_P256_SHA256. */
  SIGNING_KEY: keyVersion.optional(),
  /** The ring of Cloud KMS in which each data room gets its key: `projects/…/locations/…/keyRings/…`. */
  ROOM_KEY_RING: z.string().optional(),
  /** Cloud Storage bucket for the files of data rooms, all of them encrypted. */
  DATA_ROOM_BUCKET: z.string().optional(),
  GOOGLE_CLOUD_REGION: z.string().default('us-central1'),
  /** Whose administrators operate the platform. */
  OPERATOR_ORGANISATION: z.string().optional(),
  /** So often an instance writes how many requests it has had. */
  REQUEST_COUNT_SECONDS: z.coerce.number().positive().default(60),
  /** Where e-mail is sent: `smtps://name:password@smtp.example.com`. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('ChatterFix <alerts@chatterfix.local>'),
  /** Where people find the web app: the beginning of links in notices. */
  APP_URL: z.url().default('http://localhost:8080'),
  /** `1` has webhooks on this machine called too; for the local cloud alone. */
  ALLOW_LOCAL_CALLS: z.enum(['0', '1']).default('0'),
  /** Host and port of a stand-in for Firebase Cloud Messaging. */
  FCM_EMULATOR_HOST: z.string().optional(),
  /** Addresses, separated by commas, of those who run the platform. */
  OPERATOR_EMAILS: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What a function is told by its environment. */
export type Config = {
  project: string;
  service: string;
  revision: string;
  allowedOrigins: string[];
  rateLimitPerMinute: number;
  importBucket: string;
  importSilentSeconds: number;
  grpcEndpoint: string | undefined;
  region: string;
  secretsKey: string;
  auditKey: string;
  signingKey: string;
  roomKeyRing: string;
  dataRoomBucket: string;
  /** The organisation whose administrators operate the platform; on one machine the one with the demo data. */
  operatorOrganisation: string;
  requestCountSeconds: number;
  smtpUrl: string | undefined;
  mailFrom: string;
  appUrl: string;
  allowLocalCalls: boolean;
  fcmHost: string | undefined;
  operatorEmails: string[];
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Whether Firestore is the emulator, which lets missing indexes pass. */
  onEmulator: boolean;
};

/** Reads the environment, the only place that does. @throws z.ZodError naming what is missing. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.parse(env);
  return {
    project: parsed.GOOGLE_CLOUD_PROJECT,
    service: parsed.K_SERVICE,
    revision: parsed.K_REVISION,
    allowedOrigins: parsed.ALLOWED_ORIGINS.split(',').filter(Boolean),
    rateLimitPerMinute: parsed.RATE_LIMIT_PER_MINUTE,
    importBucket: parsed.IMPORT_BUCKET ?? `${parsed.GOOGLE_CLOUD_PROJECT}-imports`,
    importSilentSeconds: parsed.IMPORT_SILENT_SECONDS,
    grpcEndpoint: parsed.CHATTERFIX_GRPC_ENDPOINT,
    region: parsed.GOOGLE_CLOUD_REGION,
    secretsKey: parsed.SECRETS_KEY ?? `${keyRingOf(parsed, 'chatterfix')}/cryptoKeys/secrets`,
    auditKey: parsed.AUDIT_KEY ?? `${keyRingOf(parsed, 'chatterfix')}/cryptoKeys/audit/cryptoKeyVersions/1`,
    signingKey:
      parsed.SIGNING_KEY ?? `${keyRingOf(parsed, 'chatterfix')}/cryptoKeys/signing/cryptoKeyVersions/1`,
    roomKeyRing: parsed.ROOM_KEY_RING ?? keyRingOf(parsed, 'rooms'),
    dataRoomBucket: parsed.DATA_ROOM_BUCKET ?? `${parsed.GOOGLE_CLOUD_PROJECT}-data-room`,
    operatorOrganisation:
      parsed.OPERATOR_ORGANISATION ?? (parsed.FIRESTORE_EMULATOR_HOST ? 'demo' : 'chatterfix'),
    requestCountSeconds: parsed.REQUEST_COUNT_SECONDS,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM,
    appUrl: parsed.APP_URL.replace(/\/$/, ''),
    allowLocalCalls: parsed.ALLOW_LOCAL_CALLS === '1' && parsed.FIRESTORE_EMULATOR_HOST !== undefined,
    fcmHost: parsed.FCM_EMULATOR_HOST,
    operatorEmails: parsed.OPERATOR_EMAILS.split(',')
      .map(address => address.trim())
      .filter(Boolean),
    logLevel: parsed.LOG_LEVEL,
    onEmulator: parsed.FIRESTORE_EMULATOR_HOST !== undefined,
  };
}

function keyRingOf(
  { GOOGLE_CLOUD_PROJECT, GOOGLE_CLOUD_REGION }: z.infer<typeof Environment>,
  name: string,
): string {
  return `projects/${GOOGLE_CLOUD_PROJECT}/locations/${GOOGLE_CLOUD_REGION}/keyRings/${name}`;
}
