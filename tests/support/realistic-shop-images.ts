import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG like a photograph of a product: smooth, with as much grain as makes its file about as large
 * as a shop's (half a byte to a byte a pixel). The same seed gives the same bytes.
 */
export function paintPhoto(width: number, height: number, seed: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(width, height, seed), { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pixels(width: number, height: number, seed: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let random = seed * 2654435761 + 1;
  let at = 0;
  for (let y = 0; y < height; y++) {
    // Each row begins with its filter: none.
    at += 1;
    for (let x = 0; x < width; x++) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      const grain = random > 0xc0000000 ? random & 7 : 0;
      const away = Math.hypot(x / width - 0.5, y / height - 0.5);
      const light = Math.max(0, 230 - away * 180);
      rows[at++] = Math.min(255, light + grain);
      rows[at++] = Math.min(255, light * (0.5 + (seed % 5) / 10) + grain);
      rows[at++] = Math.min(255, light * (0.4 + (seed % 7) / 12));
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
