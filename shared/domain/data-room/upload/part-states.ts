import { ciphertextSize } from '../../../platform/streaming-aead/layout.ts';
import { partCount, partRange, sizes, storedPartBytes } from '../version/layout.ts';
import { objectName } from '../version/object-name.ts';
import type { PartState } from './schemas.ts';

/** Every part of a file, by what the bucket has of it: the names and sizes of its objects. */
export function partStates(
  organisationId: string,
  { id, size }: { id: string; size: number },
  objects: ReadonlyMap<string, number>,
): PartState[] {
  const count = partCount(size);
  const inLast = ciphertextSize(size, sizes) - (count - 1) * storedPartBytes;
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const bytes = objects.get(objectName(organisationId, id, number));
    const stored = bytes === (number === count ? inLast : storedPartBytes);
    return { number, ...partRange(size, number), stored };
  });
}
