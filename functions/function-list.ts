import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Of a length for the name of a service account, which has 6 to 30 letters, with `fn-` before it. */
const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,25}[a-z0-9]$/, 'lower-case words joined by hyphens, 3 to 27 letters');
const TopicName = z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, 'lower-case words joined by hyphens');

const HttpTrigger = z.strictObject({
  http: z.strictObject({
    paths: z
      .array(z.string().regex(/^\/api(\/[a-z0-9.-]+)+$/, 'a path below /api, without a slash at its end'))
      .min(1),
  }),
});
const TopicTrigger = z.strictObject({
  topic: TopicName,
  /** Pub/Sub subscription filter: `attributes.type = "import.queued"`. */
  filter: z.string().optional(),
});
const ScheduleTrigger = z.strictObject({
  /** Unix cron, five fields. */
  schedule: z.string().regex(/^\S+ \S+ \S+ \S+ \S+$/, 'a cron expression of five fields'),
  /** IANA name. */
  timeZone: z.string(),
});
const FirestoreTrigger = z.strictObject({
  /** Document path pattern; the event is its creation. */
  firestore: z.strictObject({ document: z.string() }),
});

const Trigger = z.union([HttpTrigger, TopicTrigger, ScheduleTrigger, FirestoreTrigger], {
  error: 'exactly one trigger: http, topic, schedule with timeZone, or firestore',
});

const Limits = z.strictObject({
  cpu: z.number().positive(),
  memoryMiB: z.int().min(128),
  /** Requests one instance serves at the same time. */
  concurrency: z.int().min(1).max(1000),
  minInstances: z.int().nonnegative(),
  maxInstances: z.int().positive(),
  timeoutSeconds: z.int().positive().max(3600),
});

/** A role alone is granted on what it goes with: the database, the services, sign-in. Terraform knows which. */
const Role = z
  .string()
  .regex(
    /^roles\/[A-Za-z.]+( on (topics|buckets|keys|keyRings)\/[a-z0-9-]+)?$/,
    'roles/… alone, or with its resource, as in "roles/pubsub.publisher on topics/events"',
  )
  .refine(role => !/^roles\/(pubsub|storage|cloudkms)\.\w+$/.test(role), {
    error:
      'name its resource: " on topics/…", " on buckets/…", " on keys/…" or " on keyRings/…" after the role',
  });

/** One function: what Terraform, the bundler, the local cloud and the health monitor know of it. */
export const FunctionRecord = z.strictObject({
  name: Name,
  /** One sentence for people. */
  summary: z.string().min(1),
  /** The part of the product it belongs to, by the name that its users know: on the status page it stands for all its functions. */
  component: z.string().min(1).max(40),
  /** The file that registers it, below `functions/`. */
  entry: z.string().regex(/^[a-z0-9/-]+\.ts$/, 'a .ts file below functions/'),
  trigger: Trigger,
  limits: Limits,
  /** Options of Node that it runs with besides: where memory is scarce, `--max-semi-space-size=2`. */
  nodeOptions: z.array(z.string().regex(/^--[a-z-]+=\S+$/, 'an option of Node with its value')).optional(),
  /** IAM roles of its own service account: `roles/datastore.user`, `roles/storage.objectUser on buckets/imports`. */
  roles: z.array(Role),
  /** Names in Secret Manager that it gets as environment variables. */
  secrets: z.array(z.string()),
  /** Functions it cannot work without. */
  dependsOn: z.array(Name),
});
export type FunctionRecord = z.infer<typeof FunctionRecord>;
export type Trigger = z.infer<typeof Trigger>;

/** The whole list; names and HTTP paths are unique, and every dependency and every topic of a role is in it. */
export const FunctionList = z.array(FunctionRecord).superRefine((records, context) => {
  const complain = (message: string) => context.addIssue({ code: 'custom', message });
  for (const name of repeated(records.map(record => record.name)))
    complain(`two functions are named ${name}`);
  for (const path of repeated(records.flatMap(httpPaths))) complain(`two functions serve ${path}`);
  const names = new Set(records.map(record => record.name));
  for (const { name, dependsOn } of records) {
    for (const other of dependsOn)
      if (!names.has(other)) complain(`${name} depends on ${other}, which is not listed`);
  }
  const taken = new Set(records.flatMap(({ trigger }) => ('topic' in trigger ? trigger.topic : [])));
  for (const { name, roles } of records) {
    for (const [, topic = ''] of roles.flatMap(role => [...role.matchAll(/ on topics\/(.+)/g)]))
      if (!taken.has(topic)) complain(`${name} has a role on the topic ${topic}, which no function takes`);
  }
});

/** The paths a function serves; none when it is not an HTTP function. */
export function httpPaths({ trigger }: FunctionRecord): string[] {
  return 'http' in trigger ? trigger.http.paths : [];
}

/** How functions-framework is to call it. */
export function signatureType({ trigger }: FunctionRecord): 'http' | 'cloudevent' {
  return 'http' in trigger || 'schedule' in trigger ? 'http' : 'cloudevent';
}

/**
 * Reads `functions.json`, or another file of that form.
 *
 * @throws z.ZodError naming each record that is wrong.
 */
export function readFunctionList(file = `${import.meta.dirname}/functions.json`): FunctionRecord[] {
  return FunctionList.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}
