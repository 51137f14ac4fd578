/**
 * The law that this bundle decides with. The build puts the law artefact in the place of `libs/domain/law`
 * and its SHA-256 in the place of `law-hash`, so what runs here is what the events name, byte for byte.
 */
export * as law from '../../libs/domain/law.js';
export { LAW_HASH } from './law-hash.js';
