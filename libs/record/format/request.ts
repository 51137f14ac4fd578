import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../../domain/kernel/hash.js';

/**
 * HMAC-SHA-256 of a request's canonical body under its Idempotency-Key, hex: tells two bodies under one key
 * apart, and nobody can guess a body from it.
 */
export const requestHash = (idempotencyKey: string, body: unknown): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(idempotencyKey), utf8ToBytes(canonical(body))));
