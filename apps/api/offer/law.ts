/**
 * The law of this build, asked what is legal and why something is not; it decides nothing here. The workflow folds
 * the same stories with the same build's law, so what is offered is what it would take.
 */
export { evolve, initial, legalMoves, refusalOf } from '../../../libs/domain/law.js';
