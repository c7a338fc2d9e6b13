import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack, with all that a packing program could get wrong. */
export interface RawEntry {
  /** Stored as these bytes; text becomes UTF-8. */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Whether the name is flagged as UTF-8. */
  readonly flagged?: boolean;
  readonly encrypted?: boolean;
  /** The packing method that is claimed; else deflate. */
  readonly method?: number;
  /** Fields that the directory has besides. */
  readonly extra?: Uint8Array;
  /** Where the directory says that it stands; else the truth. */
  readonly claimedOffset?: number;
  /** What the directory says of the unpacked size; else the truth. */
  readonly claimedSize?: number;
}

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content);

/** A zip archive, entry by entry as it was asked for: any name, twice if need be. */
export function rawArchive(entries: readonly RawEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, content = '', flagged = false, encrypted = false, claimedSize } = entry;
    const { method = 8, extra = new Uint8Array(), claimedOffset = offset } = entry;
    const nameBytes = bytesOf(name);
    const plain = bytesOf(content);
    const packed = deflateRawSync(plain);
    const flags = (flagged ? 0x800 : 0) | (encrypted ? 1 : 0);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimedSize ?? plain.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(claimedOffset, 10);
    const listed = Buffer.from(facts);
    listed.writeUInt16LE(extra.length, 24);
    const kind = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
    directory.push(Buffer.concat([kind, listed, rest, nameBytes, extra]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}
