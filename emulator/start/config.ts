/**
 * The part of this process's environment that functions get too, so that `GEMINI_API_KEY=… npm start` works. What leads out
 * of the local cloud, to real credentials, stays behind; so does what is meant for this process alone.
 */
export function inheritedEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const withheld =
    /^(GOOGLE_APPLICATION_CREDENTIALS$|GOOGLE_GHA_CREDS_PATH$|CLOUDSDK_|NODE_OPTIONS$|npm_|CHATTERFIX_|PORT$|K_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)));
}

/** Whether npm runs this program as a script. */
export function startedByNpm(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.npm_lifecycle_event !== undefined;
}
