export { Audit, type AuditEntry } from './audit/audit.js';
export { auditMigrations, AuditModule } from './audit/audit.module.js';
export { AuditQuery } from './audit/audit.query.js';
export { Caller, callerOf } from './callers/caller.js';
export { Callers } from './callers/callers.js';
export { Public } from './callers/public.js';
export { refuseTaken } from './database/taken.js';
export { authorise } from './grants/authorise.js';
export { can, canSomewhere, contains, type Grant, type Reachable, type Resource, scopeOf } from './grants/can.js';
export { GrantsModule, grantsEntities, grantsMigrations } from './grants/grants.module.js';
export { type Action, actions, matrix, type Reach, scopesOfRole } from './grants/matrix.js';
export { type Principal, Principals } from './grants/principals.js';
export { withoutFormulaEscape } from './documents/formula-escape.js';
export { pdfOf } from './documents/pdf.js';
export { BodyLimit } from './http/body-limit.js';
export { Context, type CommandContext, commandContext, IdempotencyKey } from './http/command-context.js';
export { Id } from './http/id.js';
export { isLoopback, isPlainLoopback } from './http/loopback.js';
export { keyPart } from './http/key-part.js';
export { limitOf, type Page, pageOf, PageQuery, positionOf } from './http/page.js';
export {
  forbidden,
  mediaTypeNotSupported,
  notFound,
  problem,
  problemTypePrefix,
  unauthenticated,
} from './http/problem.js';
export { isPlainlyRight } from './http/quick-check.js';
export { check, checkFact } from './http/request.pipe.js';
export { IfMatch, requireVersion, withEtag } from './http/versions.js';
export { runningTrace, type Trace, traceOf } from './logging/trace.js';
export { MailModule } from './mail/mail.module.js';
export { type MailSettings, mailSettings } from './mail/mail.settings.js';
export { type Delivery, type Mail, Mailer } from './mail/mailer.js';
export {
  KnownPartner,
  KnownPilot,
  KnownProject,
  KnownTerritory,
  PartnershipFact,
} from './partnership/partnership.entities.js';
export { PartnershipModule, partnershipEntities, partnershipMigrations } from './partnership/partnership.module.js';
export { prepareReading, reached, show, showNothing, showWhere } from './reading/policies.js';
export { Reading } from './reading/reading.js';
export { CannotStart } from './start/cannot-start.js';
export { type ServiceDefinition } from './start/definition.js';
export { migrate } from './start/migrate.js';
export { openService, type Overrides, type RunningService } from './start/open-service.js';
export { SETTINGS, type Settings } from './start/settings.js';
export { start } from './start/start.js';
export { Stopping } from './start/stopping.js';
export { Entry } from './streams/entry.js';
export { Feed } from './streams/feed.js';
export { type Filter, filterOf, matches } from './streams/filter.js';
export { beginning, commonWith, type Extent, type Position, type Positions } from './streams/position.js';
export { Streams } from './streams/streams.js';
export { type Sight, sightOf, type Viewer } from './streams/visibility.js';
export { Seal, SealBroken } from './sealing/seal.js';
export { uuidOf } from './uuid-of.js';
