import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from 'pino';

const most = 500;
const short = (sql: string): string => (sql.length <= most ? sql : `${sql.slice(0, most)}… (${sql.length} characters)`);

/** Statements without their parameters, cut: a failed bulk insert is megabytes of SQL and other people's data. */
export class SqlLogger implements TypeOrmLogger {
  constructor(private readonly logger: Logger) {}

  logQuery(query: string): void {
    if (this.logger.isLevelEnabled('trace')) this.logger.trace({ sql: short(query) }, 'query');
  }

  logQueryError(error: string | Error, query: string): void {
    this.logger.warn(
      { sql: short(query) },
      `a statement failed: ${short(error instanceof Error ? error.message : error)}`,
    );
  }

  logQuerySlow(time: number, query: string): void {
    this.logger.warn({ sql: short(query), millis: time }, 'a slow statement');
  }

  logSchemaBuild(message: string): void {
    this.logger.debug(message);
  }

  logMigration(message: string): void {
    this.logger.info(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    this.logger[level === 'warn' ? 'warn' : 'debug'](short(String(message)));
  }
}
