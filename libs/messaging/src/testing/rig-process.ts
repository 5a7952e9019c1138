import { startRig } from './rig.js';
import { count } from './rig.js';

/** The rig as a process that can be killed: it counts in the journals its parent names and answers when it is durable. */
const { RIG_DATABASE_URL: databaseUrl, RIG_NATS_URL: natsUrl } = process.env;
const rig = await startRig({ databaseUrl: databaseUrl!, natsUrl: natsUrl!, owner: 'pilots', projections: true });

process.on('message', (journal: string) => {
  rig.ledger.commit(count(journal)).then(
    (answer) => process.send?.({ journal, count: answer.count }),
    (error: unknown) => process.send?.({ journal, failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
