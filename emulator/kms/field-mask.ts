import { z } from 'zod';

/** A `google.protobuf.FieldMask` that names at least one of these fields and nothing else. */
export function FieldMask<const Path extends string>(paths: readonly [Path, ...Path[]]) {
  const message = `must name at least one of the fields ${paths.join(', ')}, and no other`;
  return z.object({ paths: z.array(z.enum(paths, message)).min(1, message) }, message);
}
