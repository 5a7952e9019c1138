import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNode } from '../setup/node-version.mjs';
import { Problem } from '../problem.mjs';
import { readSettings, serviceEnv } from './settings.mjs';
import { startOptions } from './start-options.mjs';

const secrets = {
  databasePasswords: {},
  sessionKey: 's',
  cursorKey: 'c',
  pseudonymKey: 'p',
  figureSealKey: 'f',
  subscriptionKey: 's',
  invitationKey: 'i',
  attendeeKey: 'a',
  gatewayClientSecret: 'g',
  nats: { servicesPassword: 's', partnersPassword: 'p', signingSeed: 'n' },
  partnerClientSecrets: {},
};
const urls = { databaseUrls: {}, natsUrl: 'n', natsMonitorUrl: 'm', issuer: 'i', smtpUrl: 's' };

test('without any setting everything stands at and above port 3000', () => {
  const { ports, publicUrl, adminSubject } = readSettings({});
  assert.deepEqual(ports, {
    gateway: 3000,
    access: 3001,
    pilots: 3002,
    indicators: 3003,
    trainings: 3004,
    knowledge: 3005,
    notifications: 3006,
    oidc: 3010,
    postgres: 3011,
    nats: 3012,
    natsMonitor: 3013,
    smtp: 3014,
    mailPage: 3015,
  });
  assert.equal(publicUrl, 'http://127.0.0.1:3000');
  assert.equal(adminSubject, 'lead');
});

test('a broken setting is named in one sentence', () => {
  const broken = {
    PORT: 'abc',
    DATABASE_URL: 'mysql://here',
    NATS_URL: 'here',
    OIDC_ISSUER: 'not an address',
    SMTP_URL: 'localhost:25',
    PUBLIC_URL: 'ftp://here',
  };
  for (const [name, value] of Object.entries(broken)) {
    assert.throws(
      () => readSettings({ [name]: value }),
      (error) => error instanceof Problem && /^\w+=.* is not an? .*\.$/.test(error.message),
      name,
    );
  }
  assert.throws(() => readSettings({ PORT: '65530' }), /PORT=65530 is not a port/);
});

test('a server of your own needs all that goes with it', () => {
  assert.throws(() => readSettings({ NATS_URL: 'nats://a:1' }), /NATS_MONITOR_URL has to be set too/);
  assert.throws(() => readSettings({ OIDC_ISSUER: 'https://a' }), /OIDC_CLIENT_ID has to be set too/);
});

test('a service is told the secrets it works with and no others', () => {
  const settings = readSettings({});
  const told = (/** @type {string} */ service) => Object.keys(serviceEnv(service, settings, urls, secrets));
  assert.ok(told('pilots').includes('PSEUDONYM_KEY'));
  assert.ok(!told('indicators').includes('PSEUDONYM_KEY'));
  assert.ok(!told('pilots').includes('SESSION_KEY'));
  assert.deepEqual(
    ['pilots', 'indicators', 'knowledge', 'gateway'].filter((service) => told(service).includes('FIGURE_SEAL_KEY')),
    ['indicators', 'knowledge'],
  );
  assert.deepEqual(
    ['ADMIN_ISSUER', 'ADMIN_SUBJECT'].filter((name) => told('access').includes(name)),
    ['ADMIN_ISSUER', 'ADMIN_SUBJECT'],
  );
});

test('services that send mails are told where, and the others are not', () => {
  const told = (/** @type {string} */ service) => serviceEnv(service, readSettings({}), urls, secrets)['SMTP_URL'];
  assert.deepEqual(['notifications', 'trainings', 'pilots'].map(told), ['s', 's', undefined]);
});

test('webhooks go to addresses on this machine only while nobody else opens the product', () => {
  const told = (/** @type {NodeJS.ProcessEnv} */ env) =>
    serviceEnv('notifications', readSettings(env), urls, secrets)['WEBHOOK_TARGETS'];
  assert.equal(told({}), 'any');
  assert.equal(told({ PUBLIC_URL: 'https://integras.example' }), undefined);
  assert.equal(told({ PUBLIC_URL: 'http://10.0.0.7:3000' }), undefined);
});

test('an unknown option and an old Node are refused', () => {
  assert.throws(() => startOptions(['--frehs']), /There is no option --frehs/);
  assert.throws(() => checkNode('20.18.9'), /Node 20.18.9 is too old/);
  checkNode('20.19.0');
  checkNode('22.0.0');
});
