/** A ciphertext that is not whole, not what was encrypted, or not under this key; nothing of it from there on is given out. */
export class NotGenuine extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
