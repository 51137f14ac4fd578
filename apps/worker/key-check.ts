import type { DataSource } from 'typeorm';
import { allGovernments } from '../../libs/persistence/record/log.view.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { SettingsError } from '../../libs/platform/settings.js';
import type { KeyRing } from '../../libs/record/key-ring.js';

/**
 * With another record's key a worker would fail at the first task of every stream, and say only that some bytes could
 * not be opened.
 * @throws SettingsError when the key-encryption key does not open what is kept
 */
export async function assertKeyFits(source: DataSource, keys: KeyRing): Promise<void> {
  const governments = await inScope(source, { person: null, governments: [] }, allGovernments);
  const opens = await inScope(source, { person: null, governments }, (sql) => keys.opensWhatIsKept(sql));
  if (!opens)
    throw new SettingsError(
      'RECORD_KEK does not open the keys of the streams that are kept: it is of another record',
    );
}
