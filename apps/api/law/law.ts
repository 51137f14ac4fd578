/**
 * The law of this build, asked what is legal and why something is not; it decides nothing here. The workflow decides,
 * with the law of its worker, which is the same unless a build is just being rolled out (docs/adr/0012).
 */
export { evolve, initial, legalMoves, refusalOf, rules } from '../../../libs/domain/law.js';
