import * as z from 'zod';
import document from '../openapi.json' with { type: 'json' };

/** A part of JSON Schema: what a test makes values from. */
export type Schema = Record<string, unknown>;

const Parameter = z.object({ name: z.string(), in: z.enum(['path', 'query']), schema: z.looseObject({}) });
const Operation = z.object({
  'x-permission': z.string().optional(),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) })
    .optional(),
});

/** An operation of the API, as its description has it. */
export type ApiOperation = {
  /** `PATCH /api/sites/{id}` */
  name: string;
  method: string;
  path: string;
  permission: string | undefined;
  /** Whether anyone may ask. */
  isPublic: boolean;
  /** Whether it is for visitors of data rooms, who have no account. */
  forViewers: boolean;
  /** Its parameters in the address, by their name. */
  query: Record<string, Schema>;
  /** Of a JSON body. */
  body: Schema | undefined;
  /** Content type of another body. */
  bodyType: string | undefined;
};

/** Every operation there is. */
export const operations: readonly ApiOperation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => {
    const operation = Operation.parse(described);
    const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const isJson = type === 'application/json';
    return {
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      isPublic: operation.security.length === 0,
      forViewers: operation.security.some(way => 'visit' in way),
      query: Object.fromEntries(
        operation.parameters.filter(one => one.in === 'query').map(({ name, schema }) => [name, schema]),
      ),
      body: isJson ? content?.schema : undefined,
      bodyType: isJson ? undefined : type,
    };
  }),
);

/** The noun that an address is about: `/api/data-room/rooms/{id}` → `rooms`, `/api/rooms/documents/{id}` → `documents`. */
export function nounOf(path: string): string {
  const [, , first = '', second = ''] = path.split('/');
  return first === 'data-room' || first === 'rooms' ? second : first;
}
