import { runCommand } from '../../libs/platform/command.js';
import { Cast } from './cast.js';
import { historyEventsOf } from './histories.js';
import { narrator as aNarrator } from './narrator.js';
import { optionsFrom } from './options.js';
import { play } from './play.js';
import { replayed } from './replay.js';
import { streamsOf } from './streams.js';
import { tallyOf } from './tally.js';
import { whereabouts } from './whereabouts.js';

/** `npm run story`: plays one talent cycle from its opening to its closing, over HTTP, and counts what it left. */
async function main(args: readonly string[]): Promise<number> {
  const { government, json } = optionsFrom(args);
  const at = whereabouts();
  const narrator = aNarrator();
  const cast = await Cast.of(at, government);
  const streams = await play({ cast, narrator });
  narrator.chapter(
    'Yang tertinggal dalam catatan',
    'What the record holds of this, counted and decided again',
  );
  const tally = await tallyOf(cast.one('internalAuditor').does, streams);
  const historyEvents = await historyEventsOf(at, streamsOf(streams));
  narrator.tell(
    `${tally.moves} tindakan orang, ${tally.refusals} penolakan, ${historyEvents} peristiwa Temporal.`,
  );
  const proof = await replayed(streamsOf(streams));
  narrator.tell(
    `Diputar ulang: ${proof.replay.workflows} alur kerja, ${proof.replay.differences} perbedaan;`,
  );
  narrator.tell(
    `diputus ulang: ${proof.reexecution.decisions} keputusan, ${proof.reexecution.differences} perbedaan.`,
  );
  if (json) process.stdout.write(`${JSON.stringify({ ...tally, historyEvents, ...proof })}\n`);
  return proof.replay.differences + proof.reexecution.differences > 0 ? 1 : 0;
}

await runCommand(main, { inWords: ({ message }) => `Cerita berhenti / the story stopped: ${message}` });
