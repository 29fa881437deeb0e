type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a JSON merge patch (RFC 7396): null removes a field, objects merge, everything else replaces. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const kept = Object.entries(target).filter(([key]) => !Object.hasOwn(patch, key));
  const given = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, patched(Object.hasOwn(target, key) ? target[key] : undefined, value)]);
  return Object.fromEntries([...kept, ...given]);
}

function patched(old: unknown, value: unknown): unknown {
  return isObject(value) ? mergePatch(isObject(old) ? old : {}, value) : value;
}
