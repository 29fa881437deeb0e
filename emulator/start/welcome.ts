/** What is printed once the local cloud is ready. */
export function welcome(options: { url: string; stateDir: string; seconds: number }): string {
  const { url, stateDir, seconds } = options;
  return `
ChatterFix is ready after ${seconds.toFixed(1)} s: ${url}

  Sign in    with the password chatterfix as
             admin@demo.chatterfix.local       manager@demo.chatterfix.local
             technician@demo.chatterfix.local  requester@demo.chatterfix.local
             viewer@demo.chatterfix.local      admin@other.chatterfix.local
  API        ${url}/api/openapi.json
  Data       ${stateDir}
             Ctrl-C keeps it all; after kill -9 at most the last minute is lost.
  Processes  npm run -s local:ps
  Faults     npm run -s local:faults -- --help
`;
}
