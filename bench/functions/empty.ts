import { http } from '@google-cloud/functions-framework';

/* The least a function can do. */
http('empty', (_request, response) => {
  response.json({});
});
