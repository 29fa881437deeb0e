/** What is printed once the local cloud is ready. */
export function welcome(options: {
  url: string;
  stateDir: string;
  accounts: string[];
  password: string;
  seconds: number;
}): string {
  const { url, stateDir, accounts, password, seconds } = options;
  return `
ChatterFix is ready after ${seconds.toFixed(1)} s: ${url}

  Sign in    with the password ${password} as
${accounts.map(account => `             ${account}`).join('\n')}
  API        ${url}/api/openapi.json
  Data       ${stateDir}
             Ctrl-C keeps it all; after kill -9 at most the last minute is lost.
  Processes  npm run -s local:ps
  Faults     npm run -s local:faults -- --help
`;
}
