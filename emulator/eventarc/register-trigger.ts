/**
 * Has the Firestore emulator post an event for each document that is created and fits the pattern, under the function's
 * name. Registering again replaces.
 *
 * @param firestore The emulator's host and port.
 * @param document A path pattern: `orgs/{org}/events/{event}`.
 * @throws Error when the emulator does not take it.
 */
export async function registerTrigger(
  firestore: string,
  project: string,
  functionName: string,
  document: string,
): Promise<void> {
  const url = new URL(`http://${firestore}/emulator/v1/projects/${project}/eventarcTrigger`);
  url.searchParams.set('eventarcTriggerId', functionName);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      eventType: 'google.cloud.firestore.document.v1.created',
      database: '(default)',
      namespace: '(default)',
      document: { value: document, matchType: 'PATH_PATTERN' },
    }),
  });
  if (response.ok) return;
  const answer = `${response.status} ${await response.text()}`;
  throw new Error(`Firestore does not take the trigger of ${functionName} on ${document}: ${answer}`);
}
