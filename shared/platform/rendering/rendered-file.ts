/** A file that is read when it is to be rendered. */
export type RenderedFile = {
  /** Names this content and no other: whoever asks with it again may be answered from what is still open. */
  id: string;
  /** In bytes. */
  size: number;
  read(): Promise<Uint8Array>;
};
