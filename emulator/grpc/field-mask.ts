import { z } from 'zod';
import { GrpcError } from './grpc-error.ts';

type Message = Record<string, unknown>;

/** An `update_mask`, read as its paths; none when it was not sent. */
export const UpdateMask = z
  .object({ paths: z.array(z.string()) })
  .nullable()
  .transform(mask => mask?.paths ?? []);

/** An `update_mask` that names at least one of these fields and nothing else, read as its paths. */
export function updateMaskOf<const Path extends string>(fields: readonly [Path, ...Path[]]) {
  const message = `must name at least one of the fields ${fields.join(', ')}, and no other`;
  return z
    .object({ paths: z.array(z.enum(fields, message)).min(1, message) }, message)
    .transform(({ paths }) => paths);
}

/**
 * A message with the fields that a mask names taken from another.
 *
 * @param paths `traffic`, `template.annotations`, in snake or camel case; none or `*` stands for all fields.
 * @throws GrpcError INVALID_ARGUMENT for a path that leads nowhere.
 */
export function applyMask(current: Message, wanted: Message, paths: readonly string[]): Message {
  if (paths.length === 0 || paths.includes('*')) return wanted;
  return paths.reduce((message, path) => replaceAt(message, wanted, path, path.split('.')), current);
}

function replaceAt(into: Message, from: Message, path: string, [step = '', ...rest]: string[]): Message {
  const field = step.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const [old, wanted] = [into[field], from[field]];
  if (rest.length === 0 && field in into) return { ...into, [field]: wanted };
  if (rest.length > 0 && isMessage(old)) {
    return { ...into, [field]: replaceAt(old, isMessage(wanted) ? wanted : {}, path, rest) };
  }
  throw new GrpcError('INVALID_ARGUMENT', `update_mask: there is no field '${path}' that can be updated.`);
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
