import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestGrant {
  role: string;
  scope: string;
  scopeId?: string;
  country?: string;
}

/**
 * Makes a service know an account with its grants, as the events of `access` would, without running `access`.
 * `url` is the database as that service sees it. Answers the account's id.
 */
export async function knowAccount(
  url: string,
  {
    issuer,
    subject,
    kind = 'person',
    grants = [],
  }: { issuer: string; subject: string; kind?: 'person' | 'partner_system'; grants?: TestGrant[] },
): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const account = randomUUID();
    await client.query('insert into known_account (id, issuer, subject, kind) values ($1, $2, $3, $4)', [
      account,
      issuer,
      subject,
      kind,
    ]);
    for (const { role, scope, scopeId = null, country = null } of grants) {
      await client.query(
        'insert into known_grant (id, account, role, scope, scope_id, country) values ($1, $2, $3, $4, $5, $6)',
        [randomUUID(), account, role, scope, scopeId, country],
      );
    }
    return account;
  } finally {
    await client.end();
  }
}
