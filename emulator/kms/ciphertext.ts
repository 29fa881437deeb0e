import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// format (1 byte) | number of the version (4) | nonce (12) | AES-256-GCM of the plaintext | tag (16)
const format = 1;
const headerLength = 5;
const nonceLength = 12;
const tagLength = 16;
const algorithm = 'aes-256-gcm';

/** What a ciphertext is bound to: the key it belongs to and what the caller authenticates with it. */
export type Binding = { keyName: string; additionalData: Buffer };

/** Encrypts with a fresh nonce under the material of the version, whose number the ciphertext carries. */
export function seal(plaintext: Buffer, version: number, material: Buffer, binding: Binding): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt8(format);
  header.writeUInt32BE(version, 1);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, material, nonce);
  cipher.setAAD(boundData(header, binding));
  return Buffer.concat([header, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** The number of the version that a ciphertext names; undefined when it is no ciphertext of `seal`. */
export function sealedWith(ciphertext: Buffer): number | undefined {
  const longEnough = ciphertext.length >= headerLength + nonceLength + tagLength;
  return longEnough && ciphertext[0] === format ? ciphertext.readUInt32BE(1) : undefined;
}

/** Decrypts; undefined when the material, the binding or a bit of the ciphertext is not the one sealed. */
export function open(ciphertext: Buffer, material: Buffer, binding: Binding): Buffer | undefined {
  const nonceEnd = headerLength + nonceLength;
  const nonce = ciphertext.subarray(headerLength, nonceEnd);
  const decipher = createDecipheriv(algorithm, material, nonce, { authTagLength: tagLength });
  decipher.setAAD(boundData(ciphertext.subarray(0, headerLength), binding));
  decipher.setAuthTag(ciphertext.subarray(-tagLength));
  const plaintext = decipher.update(ciphertext.subarray(nonceEnd, -tagLength));
  try {
    decipher.final();
    return plaintext;
  } catch {
    return undefined;
  }
}

/** The name's length comes first, so that no other name and data give the same bytes. */
function boundData(header: Buffer, { keyName, additionalData }: Binding): Buffer {
  const name = Buffer.from(keyName);
  const nameLength = Buffer.alloc(4);
  nameLength.writeUInt32BE(name.length);
  return Buffer.concat([header, nameLength, name, additionalData]);
}
