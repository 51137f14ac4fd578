import { z } from 'zod';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { runningStack } from '../stack/stack-file.js';

const TOKEN = aCommand(
  'token',
  'Prints a bearer token of the demo issuer for a persona; without one, lists the personas by government.',
).argument('[persona]', 'whom to act as, as kobar-hr-1');

const personas = z.array(
  z.object({ slug: z.string(), person: z.string(), government: z.string(), description: z.string() }),
);
const granted = z.object({ access_token: z.string() });

async function main(args: readonly string[]): Promise<void> {
  const [persona] = parsed(TOKEN, args).args;
  const { issuerUrl } = runningStack();
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

await runCommand(main);
