import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../problem.mjs';

/** Reads nothing by itself: each service grants it the view of its own ledger. */
const reconciler = 'reconciler';

/**
 * Gives every service a schema, a login role that owns and reaches this schema alone, and a role to read by.
 * It may run again at any time, and on two machines at once.
 * @param {string} adminUrl a role that may create schemas and roles
 * @param {string[]} services each is the name of its schema too
 * @param {{ databasePasswords: Record<string, string> }} secrets one password a service, and the reconciler's
 * @returns {Promise<Record<string, string>>} the database address of each service and of `reconciler`
 */
export async function provision(adminUrl, services, secrets) {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: adminUrl });
    try {
      await connect(client, adminUrl);
      await provisionOver(client, services, secrets);
      break;
    } catch (error) {
      // Roles belong to the whole server, the lock to one database: two databases may still collide.
      const { code } = /** @type {{ code?: string }} */ (error);
      if (code === '42501') {
        throw new Problem(
          `The role named in DATABASE_URL may not prepare schemas and roles: ${/** @type {Error} */ (error).message}.`,
        );
      }
      const collided = ['XX000', '23505', '42710', '40P01'].includes(code ?? '');
      if (!collided || attempt === 5) throw error;
      await pause(50 * attempt);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return Object.fromEntries(
    [...services, reconciler].map((name) => {
      const url = new URL(adminUrl);
      url.username = name === reconciler ? reconciler : roleOf(name);
      url.password = passwordOf(name, secrets);
      return [name, url.href];
    }),
  );
}

/** @param {string} service */
const roleOf = (service) => `integras_${service}`;

/**
 * What a service becomes to read on somebody's behalf (ADR 0018); the service itself grants it what it may see.
 * @param {string} service
 */
const readerOf = (service) => `${roleOf(service)}_reader`;

/**
 * @param {string} name
 * @param {{ databasePasswords: Record<string, string> }} secrets
 */
function passwordOf(name, { databasePasswords }) {
  const password = databasePasswords[name];
  if (!password) throw new Error(`no database password for ${name}`);
  return password;
}

/**
 * @param {pg.Client} client
 * @param {string} adminUrl
 */
async function connect(client, adminUrl) {
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(adminUrl);
    throw new Problem(
      `The database at ${host} (DATABASE_URL) refuses the connection: ${/** @type {Error} */ (error).message || 'nobody listens there'}.`,
    );
  }
}

/**
 * @param {pg.Client} client
 * @param {string[]} services
 * @param {{ databasePasswords: Record<string, string> }} secrets
 */
async function provisionOver(client, services, secrets) {
  await client.query(`SELECT pg_advisory_lock(hashtext('integras.provision'))`);
  const { rows } = await client.query(`
    SELECT current_database() AS database, rolsuper AS superuser,
           rolsuper OR pg_has_role(current_user, datdba, 'USAGE') AS owner
    FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`);
  const { database, superuser, owner } = rows[0];
  const name = pg.escapeIdentifier;

  if (owner) {
    await client.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
    await client.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC`);
  }
  await ensureRole(client, reconciler, passwordOf(reconciler, secrets));
  await client.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(reconciler)}`);

  for (const service of services) {
    const role = roleOf(service);
    await ensureRole(client, role, passwordOf(service, secrets));
    await client.query(`ALTER ROLE ${name(role)} SET search_path = ${name(service)}`);
    // Imports keep their working rows in temporary tables.
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name(database)} TO ${name(role)}`);
    // Only a member of a role may make a schema for it; a superuser need not be.
    if (!superuser) {
      await client.query(`GRANT ${name(role)} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
    }
    await ensureReader(client, service);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${name(service)} AUTHORIZATION ${name(role)}`);
    await client.query(`REVOKE ALL ON SCHEMA ${name(service)} FROM PUBLIC`);
    await client.query(`GRANT USAGE ON SCHEMA ${name(service)} TO ${name(reconciler)}`);
  }
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} password
 */
async function ensureRole(client, role, password) {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOINHERIT PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

/**
 * @param {pg.Client} client
 * @param {string} service
 */
async function ensureReader(client, service) {
  const [role, reader] = [roleOf(service), readerOf(service)];
  const { rows } = await client.query(
    `SELECT coalesce(bool_or(pg_has_role($2, oid, 'MEMBER')), false) AS member, count(*) > 0 AS there
       FROM pg_roles WHERE rolname = $1`,
    [reader, role],
  );
  if (!rows[0].there) await client.query(`CREATE ROLE ${pg.escapeIdentifier(reader)} NOLOGIN NOINHERIT`);
  if (!rows[0].member) await client.query(`GRANT ${pg.escapeIdentifier(reader)} TO ${pg.escapeIdentifier(role)}`);
}
