import { type ChainEnd, entryHash, type Seal, sealHash, signedText } from '../chain.ts';
import { type PublicKeys, publicKeysOf } from './public-keys.ts';
import type { Header, ReadLine } from './read-line.ts';

type Tell = (what: string) => void;
type Entry = Extract<ReadLine, { kind: 'entry' }>;

/** Holds an export, line by line, to what it must be. Behind a fault it goes on from what the line says, to find others. */
export class ExportCheck {
  readonly #trusted: readonly string[];
  #header: Header | undefined;
  #keys: PublicKeys | undefined;
  #end: ChainEnd = { sequence: 0, hash: null };
  #entries = 0;
  #seals = 0;
  #lastSeal: Seal | undefined;

  constructor(trusted: readonly string[]) {
    this.#trusted = trusted;
  }

  take(line: ReadLine, tell: Tell): void {
    if (line.kind === 'header') this.#takeHeader(line, tell);
    else if (!this.#header) tell('it does not begin with the header of an export');
    else if (line.kind === 'entry') this.#takeEntry(this.#header, line, tell);
    else {
      const { kind: _, ...seal } = line;
      this.#takeSeal(this.#header, seal, tell);
    }
  }

  /** When no line comes any more. */
  end(tell: Tell): void {
    const { entries, seals } = this.#header ?? { entries: 0, seals: 0 };
    if (!this.#header) tell('It is no export: it has no header.');
    if (this.#entries !== entries)
      tell(`It has ${this.#entries} entries and not ${entries}, as its header says.`);
    if (this.#seals !== seals) tell(`It has ${this.#seals} seals and not ${seals}, as its header says.`);
    for (const version of this.#keys?.unused() ?? [])
      tell(`Its header names a key that no seal is of: ${version}.`);
    const behind = this.#end.sequence - (this.#lastSeal?.sequence ?? 0);
    if (!this.#lastSeal) tell('It has no seal: nothing of it is proven.');
    else if (behind > 0)
      tell(`${behind} entries are behind its last seal: they, and that no more followed, are not proven.`);
  }

  verdict() {
    const sealedAt = this.#lastSeal?.at ?? '';
    return { room: this.#header?.room ?? '', entries: this.#entries, seals: this.#seals, sealedAt };
  }

  #takeHeader(header: Header, tell: Tell): void {
    if (this.#header) tell('it is a second header');
    this.#header ??= header;
    this.#keys ??= publicKeysOf(header.keys, this.#trusted, tell);
  }

  #takeEntry({ room }: Header, entry: Entry, tell: Tell): void {
    const { sequence, previous, hash, event } = entry;
    const expected = this.#end.sequence + 1;
    this.#entries += 1;
    if (sequence !== expected) tell(`entry ${sequence} is where entry ${expected} should be`);
    if (previous !== this.#end.hash) tell('it does not follow the entry before it');
    if (entryHash({ sequence, previous, event }) !== hash) tell('its content is not that of its hash');
    if (event.within !== `rooms/${room}`) tell('its event is of another room');
    this.#end = { sequence, hash };
  }

  #takeSeal({ organisation, room }: Header, seal: Seal, tell: Tell): void {
    const expected = this.#seals + 1;
    this.#seals += 1;
    if (seal.number !== expected) tell(`seal ${seal.number} is where seal ${expected} should be`);
    if (seal.organisation !== organisation || seal.room !== room) tell('it is a seal of another room');
    if (seal.previous !== (this.#lastSeal ? sealHash(this.#lastSeal) : null))
      tell('it does not follow the seal before it');
    if (seal.sequence !== this.#end.sequence || seal.hash !== this.#end.hash)
      tell('it is not a seal of the entry before it');
    if (!this.#keys?.verify(seal.signingKey, signedText(seal), seal.signature))
      tell('its signature is not genuine');
    this.#lastSeal = seal;
  }
}
