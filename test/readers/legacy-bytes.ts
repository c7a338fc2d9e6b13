const tables = new Map<string, Map<string, readonly number[]>>();

/** Text in an encoding of two (GB 18030: or four) bytes a character; Node can decode these but not write them. */
export function bytesIn(encoding: 'gb18030' | 'big5', text: string): Uint8Array {
  const table = tables.get(encoding) ?? invert(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function invert(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  if (encoding === 'gb18030') addFourBytes(table);
  return table;
}

/** The rest of the basic plane: GB 18030 counts it through in four bytes. */
function addFourBytes(table: Map<string, readonly number[]>): void {
  const codes: number[][] = [];
  for (let code = 0; code < 39_420; code += 1) {
    const third = Math.floor(code / 10);
    const second = Math.floor(third / 126);
    codes.push([
      0x81 + Math.floor(second / 10),
      0x30 + (second % 10),
      0x81 + (third % 126),
      0x30 + (code % 10),
    ]);
  }
  const characters = new TextDecoder('gb18030').decode(Uint8Array.from(codes.flat()));
  for (const [at, character] of [...characters].entries()) {
    const bytes = codes[at];
    if (bytes !== undefined && !table.has(character)) table.set(character, bytes);
  }
}
