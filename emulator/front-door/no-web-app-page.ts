import type { WebFile } from './web-files.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>ChatterFix runs, without its web app</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
    </style>
  </head>
  <body>
    <h1>The web app is not built</h1>
    <p>Build it with <code>npm run -w web build</code> and load this page again.</p>
    <p>The API is here all the same: <a href="/api/openapi.json">/api/openapi.json</a></p>
  </body>
</html>
`;

/** Stands in for the web app where it has not been built. */
export const noWebAppPage: WebFile = {
  type: 'text/html; charset=utf-8',
  etag: 'W/"no-web-app"',
  plain: Buffer.from(html),
};
