import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const RANDOM_BYTES = 24;
const TAG_BYTES = 8;
const FORM = /^[\w-]{43}$/;

/**
 * What the cookie of a session holds: 192 random bits, and a tag by which every api process knows that one of them made
 * it. The tag opens nothing; it spares the database the question after secrets that were made up.
 */
export class BrowserSessionSecrets {
  private readonly key: Buffer;

  /** @param secret base64 */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', 'isen-mulang session', 32));
  }

  fresh(): string {
    const random = randomBytes(RANDOM_BYTES);
    return Buffer.concat([random, this.tagOf(random)]).toString('base64url');
  }

  isOurs(secret: string): boolean {
    if (!FORM.test(secret)) return false;
    const bytes = Buffer.from(secret, 'base64url');
    return timingSafeEqual(bytes.subarray(RANDOM_BYTES), this.tagOf(bytes.subarray(0, RANDOM_BYTES)));
  }

  private tagOf(random: Buffer): Buffer {
    return createHmac('sha256', this.key).update(random).digest().subarray(0, TAG_BYTES);
  }
}
