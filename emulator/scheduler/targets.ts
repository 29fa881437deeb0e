import { z } from 'zod';
import { resourceName } from '../grpc/resource-name.ts';

/** Bytes from the wire, or as base64 from the disk. */
const Bytes = z.union([z.instanceof(Buffer), z.base64().transform(text => Buffer.from(text, 'base64'))]);

const methodsWithBody = ['POST', 'PUT', 'PATCH'];

/** An HTTP request to make. */
export const HttpTarget = z
  .object({
    uri: z
      .url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
      .max(2083),
    httpMethod: z
      .enum(['HTTP_METHOD_UNSPECIFIED', 'POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      .transform(method => (method === 'HTTP_METHOD_UNSPECIFIED' ? 'POST' : method)),
    headers: z.record(z.string(), z.string()),
    body: Bytes,
    oidcToken: z.object({ serviceAccountEmail: z.string().min(1), audience: z.string() }).optional(),
    oauthToken: z.undefined('is not served by the local cloud; use oidc_token').optional(),
  })
  .refine(target => target.body.length === 0 || methodsWithBody.includes(target.httpMethod), {
    path: ['body'],
    message: `may only be there when http_method is ${methodsWithBody.join(', ')}`,
  });
export type HttpTarget = z.infer<typeof HttpTarget>;

/** A message to publish. */
export const PubsubTarget = z
  .object({
    topicName: resourceName('projects/[^/]+/topics/[^/]+', 'projects/{project}/topics/{topic}'),
    data: Bytes,
    attributes: z.record(z.string(), z.string()),
  })
  .refine(target => target.data.length > 0 || Object.keys(target.attributes).length > 0, {
    path: ['data'],
    message: 'must not be empty when there are no attributes',
  });
export type PubsubTarget = z.infer<typeof PubsubTarget>;
