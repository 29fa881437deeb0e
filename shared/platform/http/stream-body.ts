/**
 * The body of an answer from a stream that has begun well: what fails before its first bytes fails here, where a problem can
 * still be told. What fails later breaks the answer off, so that nobody takes what there is for the whole.
 *
 * @param onFailure Is told of a failure in the middle, which nobody else hears of.
 */
export async function streamBody(
  content: AsyncIterable<Uint8Array>,
  onFailure: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const pieces = content[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Uint8Array>> | undefined = pieces.next();
  await next;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await (next ?? pieces.next());
          next = undefined;
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          onFailure(error);
          throw error;
        }
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
