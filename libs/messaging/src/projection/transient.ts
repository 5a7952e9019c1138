/** Classes of SQLSTATE that say nothing about the statement: connection, roll-back, resources, operator. */
const passing = /^(08|40|53|57|58)/;

/** True for an error that trying again later may cure, so that no event is blamed for it. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  if (typeof code === 'string') return passing.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOST|NET)/.test(code);
  return /connection (terminated|ended|closed)|timeout exceeded when trying to connect|not queryable|client was closed/i.test(
    error.message,
  );
}
