/** A document that is not there any more, or not what it was. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument';
}
