import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Encrypts what must not be readable in a copy of the database. */
export type Vault = {
  /** `purpose` must be given again to open: a sealed value moved to another place does not open there. */
  seal(plain: Uint8Array, purpose: string): Uint8Array<ArrayBuffer>;
  /** Throws when the value was changed, sealed with another key or for another purpose. */
  open(sealed: Uint8Array, purpose: string): Buffer;
  /**
   * Always the same for the same text and purpose, and of no use without the key: what must be found
   * again and never read. 43 characters.
   */
  blind(text: string, purpose: string): string;
};

const version = 1;
const ivLength = 12; // NIST SP 800-38D, section 8.2.2: a random 96-bit IV
const tagLength = 16;

/** AES-256-GCM under `key` (32 bytes). Layout: version, IV, tag, ciphertext. */
export function createVault(key: Uint8Array): Vault {
  if (key.length !== 32) throw new Error("The encryption key must have 32 bytes");
  // NIST SP 800-108: a key serves one algorithm; another one's is derived from it.
  const blindKey = Buffer.from(hkdfSync("sha256", key, "", "growflyer blind", 32));
  return {
    seal(plain, purpose) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Uint8Array.from(Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]));
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== version) throw new Error("Sealed by an unknown version");
      const iv = bytes.subarray(1, 1 + ivLength);
      const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength);
      const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagLength })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(tag);
      return Buffer.concat([
        decipher.update(bytes.subarray(1 + ivLength + tagLength)),
        decipher.final(),
      ]);
    },
    blind(text, purpose) {
      // Both are quoted, so that no other pair makes the same line.
      const line = JSON.stringify([purpose, text]);
      return createHmac("sha256", blindKey).update(line).digest("base64url");
    },
  };
}
