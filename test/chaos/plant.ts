import type { TestStack } from '../../infra/stack/test-stack.js';
import { asSuperuser } from '../workflow/support/superuser.js';

/**
 * Takes from the record step what makes an act unique: the index on (stream, move id), and with it the receipt, since
 * the step finds the act that was sealed before by this very column. Only for persons' acts, so that cases still open,
 * and only in this run's database; the bytes that are hashed stay as they are.
 */
const WITHOUT_RECEIPT = `
  alter table record.event drop constraint event_stream_move_id_key;
  create function record.forget_move_id() returns trigger language plpgsql as $$ begin
    new.move_id := 'forgotten-' || gen_random_uuid();
    return new;
  end $$;
  create trigger forget_move_id before insert on record.event
    for each row when (new.actor_person is not null) execute function record.forget_move_id();`;

/** Plants the fault that the judge must find. */
export async function plantNoUniqueIndex(stack: TestStack): Promise<void> {
  await asSuperuser(stack, WITHOUT_RECEIPT);
}
