import { z } from 'zod';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import { plainly } from './plainly.js';
import { runningStack } from '../stack/stack-file.js';

/** `npm run token -- <persona>` prints a bearer token; without a persona it lists them by government. */
const personas = z.array(
  z.object({ slug: z.string(), person: z.string(), government: z.string(), description: z.string() }),
);
const granted = z.object({ access_token: z.string() });

async function main(): Promise<void> {
  const { issuerUrl } = runningStack();
  const persona = process.argv[2];
  process.stdout.write(persona ? `${await tokenFor(issuerUrl, persona)}\n` : await listing(issuerUrl));
}

async function tokenFor(issuerUrl: string, persona: string): Promise<string> {
  const answer = await fetch(`${issuerUrl}/token`, personaTokenRequest(persona));
  if (answer.status === 400)
    throw new Error(`There is no persona "${persona}"; npm run token lists them all.`);
  if (!answer.ok) throw new Error(`The demo issuer answered ${answer.status}.`);
  return granted.parse(await answer.json()).access_token;
}

async function listing(issuerUrl: string): Promise<string> {
  const answer = await fetch(`${issuerUrl}/personas`);
  if (!answer.ok) throw new Error(`The demo issuer answered ${answer.status}.`);
  const byGovernment = Object.groupBy(personas.parse(await answer.json()), (persona) => persona.government);
  const width = Math.max(
    0,
    ...Object.values(byGovernment).flatMap((list) => list?.map((one) => one.slug.length) ?? []),
  );
  const blocks = Object.entries(byGovernment).map(([government, list = []]) => {
    const lines = list.map((one) => `  ${one.slug.padEnd(width)}  ${one.description}`);
    return [government, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

await plainly(main);
