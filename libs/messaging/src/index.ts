export { CLOCK, type Clock, systemClock } from './clock.js';
export { NATS, connectNats } from './connection/nats.js';
export { eraseFacts } from './erasure/erase-facts.js';
export { StreamErasing } from './messaging.module.js';
export {
  type At,
  type Command,
  type Decision,
  type Idempotency,
  type Journal,
  type NewFact,
} from './ledger/command.js';
export { Ledger } from './ledger/ledger.js';
export { type Rows, type Shelf, shelf, shelfBy } from './ledger/rows.js';
export { type Outcome } from './ledger/transaction.js';
export { uuidv7 } from './ledger/uuid.js';
export { MessagingModule, type MessagingOptions, connectProjections } from './messaging.module.js';
export { REGISTRY, RailsMetrics } from './metrics.js';
export { messagingMigrations } from './migrations/migrations.js';
export { numberArray, textArray } from './postgres/arrays.js';
export { type Statement, statement } from './postgres/statement.js';
export { readAs, readingRole } from './postgres/read-as.js';
export { pipelined } from './postgres/transaction.js';
export type { Gathering } from './projection/reading.js';
export { BatchContext, type StreamPosition, type Unit } from './projection/batch-context.js';
export { type Checkpoint, lockCheckpoint, readCheckpoint } from './projection/checkpoint.js';
export { type DeadLetter, DeadLetters } from './projection/dead-letters.js';
export { EventRunPattern } from './projection/handler.js';
export { openReplay, type Replay } from './projection/replay.js';
export { JetStreamStrategy } from './projection/strategy.js';
export { epochIn, type Headers, headersOf } from './projection/message-headers.js';
export { type FactMessage, type StreamMessage, read } from './projection/stream-message.js';
export { type FieldError, type Problem, Refusal } from './refusal.js';
export { epochHeader } from './relay/publish.js';
export { type Epoch, currentEpoch, epochAt, epochsOf, findStream } from './relay/stream.js';
export { together } from './together.js';
