import type { TestStack } from '../../infra/stack/test-stack.js';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import { Caller } from './caller.js';
import { GOVERNMENT } from './population.js';

type Place = Pick<TestStack, 'apiUrl' | 'issuerUrl'>;
interface Me {
  readonly person: string;
  readonly standings: readonly {
    readonly id: string;
    readonly role: string;
    readonly governments: readonly string[];
  }[];
}

/** Who plays in the bench, each on one standing in its government. */
export interface Cast {
  readonly head: Caller;
  readonly hr: Caller;
  readonly sekda: Caller;
  readonly authority: Caller;
  readonly assessor: Caller;
  readonly secretary: Caller;
  /** The chair first. */
  readonly committee: readonly [Caller, ...Caller[]];
}

/** Signs everybody in at the demo issuer. */
export async function castOf(at: Place): Promise<Cast> {
  const as = (slug: string, role: string) => signedIn(at, slug, role);
  const members = ['kobar-committee-1', 'kobar-committee-2', 'kobar-committee-3', 'kobar-committee-4'];
  return {
    head: await as('kobar-unit-head-1', 'unitHead'),
    hr: await as('kobar-hr-1', 'hrOfficer'),
    sekda: await as('kobar-sekda', 'authorizedOfficer'),
    authority: await as('kobar-ppk', 'appointingAuthority'),
    assessor: await as('kobar-assessor', 'assessor'),
    secretary: await as('kobar-committee-secretary', 'committeeSecretary'),
    committee: [
      await as('kobar-committee-chair', 'committeeChair'),
      ...(await Promise.all(members.map((slug) => as(slug, 'committeeMember')))),
    ],
  };
}

async function signedIn({ apiUrl, issuerUrl }: Place, persona: string, role: string): Promise<Caller> {
  const answer = await fetch(`${issuerUrl}/token`, personaTokenRequest(persona));
  if (!answer.ok) throw new Error(`the demo issuer has no token for ${persona} (${answer.status})`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}` };
  const me = (await (await fetch(`${apiUrl}/me`, { headers })).json()) as Me;
  const standing = me.standings.find((one) => one.role === role && one.governments.includes(GOVERNMENT));
  if (!standing) throw new Error(`${persona} holds no standing as ${role} in ${GOVERNMENT}`);
  return new Caller(apiUrl, token, me.person, standing.id);
}
