/** Something the local cloud needs is not on this machine; the message says in one line what to install. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}
