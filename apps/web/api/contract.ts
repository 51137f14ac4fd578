import type { components, paths } from '../../../dist/contract/openapi.js';

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

export type Me = Answered<'/me'>;
export type Standing = Me['standings'][number];
export type TaskRow = Listed<'/tasks'>;
export type Cycle = Answered<'/cycles/{id}'>;
export type TalentCase = Answered<'/cases/{id}'>;
export type Eligibility = Answered<'/cases/{id}/eligibility'>;
export type SessionRow = Listed<'/calibration-sessions'>;
export type Session = Answered<'/calibration-sessions/{id}'>;
export type SuccessionRow = Listed<'/successions'>;
export type Succession = Answered<'/successions/{id}'>;
export type RoundRow = Listed<'/signing-rounds'>;
export type Round = Answered<'/signing-rounds/{id}'>;
export type ActRow = Listed<'/streams/{kind}/{id}/acts'>;
export type Problem = components['schemas']['Problem'];
export type MoveAnswer = components['schemas']['MoveAnswer'];
export type Offer = Answered<'/streams/{kind}/{id}/moves'>['moves'][number];
export type Form = Offer['schema'];
export type FormField = Form['properties'][string];
export type Choice = NonNullable<FormField['x-choices']>[number];
export type Obstacle = NonNullable<Offer['obstacle']>;
