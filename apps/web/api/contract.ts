import type { components, paths } from '../../../dist/contract/openapi.js';
import type { KINDS, StreamKind } from '../../../libs/contracts/kinds.js';

/** Paths of the api that can be read. */
type Readable = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never;
}[keyof paths];

/** What a read answers. */
export type Answered<P extends Readable> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

type RowOf<Body> = Body extends { rows: readonly (infer Row)[] } ? Row : never;

/** One row of a list. */
export type Listed<P extends Readable> = RowOf<Answered<P>>;

type RowsByKind = { [Kind in StreamKind]: Listed<(typeof KINDS)[Kind]['path']> };
type ViewsByKind = { [Kind in StreamKind]: Answered<`${(typeof KINDS)[Kind]['path']}/{id}`> };

/** One row of each kind's list. As an interface, so that what all rows have is known of any kind's. */
export interface Rows extends RowsByKind {}
/** What each kind's page reads. */
export interface Views extends ViewsByKind {}

/** What lists can be narrowed by, and which of it each kind's list knows. */
export interface ListFilter {
  readonly cycle?: string;
  readonly stage?: string;
  readonly box?: number;
  readonly outcome?: string;
  readonly unit?: string;
  readonly late?: 'true';
  readonly waiting?: string;
  readonly q?: string;
  readonly sort?: 'opened' | 'name' | 'score' | 'box' | 'due';
}
type QueryOf<P extends Readable> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? Query
  : never;
export type Narrowing<Kind extends StreamKind> = Extract<
  keyof NonNullable<QueryOf<(typeof KINDS)[Kind]['path']>>,
  keyof ListFilter
>;

export type Cycle = Views['cycle'];
export type TalentCase = Views['case'];
export type Session = Views['session'];
export type Succession = Views['succession'];
export type Round = Views['signing'];

export type Me = Answered<'/me'>;
export type TaskRow = Listed<'/tasks'>;
export type CycleOverview = Answered<`${typeof KINDS.cycle.path}/{id}/overview`>;
export type TurnView = Answered<'/streams/{kind}/{id}/turn'>;
export type Eligibility = Answered<`${typeof KINDS.case.path}/{id}/eligibility`>;
export type ActRow = Listed<'/streams/{kind}/{id}/acts'>;
export type Problem = components['schemas']['Problem'];
export type MoveAnswer = components['schemas']['MoveAnswer'];
export type Offer = Answered<'/streams/{kind}/{id}/moves'>['moves'][number];
export type Form = Offer['schema'];
export type FormField = Form['properties'][string];
export type Choice = NonNullable<FormField['x-choices']>[number];
export type Obstacle = NonNullable<Offer['obstacle']>;
