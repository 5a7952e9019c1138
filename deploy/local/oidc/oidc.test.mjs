import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as relyingParty from 'openid-client';
import { accounts } from '../demo-project/accounts.mjs';
import { CookieJar } from '../requests/cookie-jar.mjs';
import { freePort } from '../addresses/free-port.mjs';
import { startOidc } from './oidc.mjs';
import { accessTokenFor, clientToken } from '../requests/sign-in.mjs';

const folder = mkdtempSync(join(tmpdir(), 'integras-'));
const callback = 'http://127.0.0.1:3000/auth/callback';
const secrets = { gateway: 'gateway-secret-of-this-test', partner: 'partner-secret-of-this-test' };
/** @type {string} */
let issuer;
/** @type {{ stop: () => Promise<void> }} */
let provider;

const start = async () => {
  provider = await startOidc({
    port: Number(new URL(issuer).port),
    issuer,
    dataDir: folder,
    redirectUris: [callback],
    gatewaySecret: secrets.gateway,
    partnerClients: [{ id: 'municipality-archive', secret: secrets.partner }],
  });
};

/** @param {string} token */
const verified = (token) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
    issuer,
    audience: 'urn:integras:api',
    typ: 'at+jwt',
    algorithms: ['ES256'],
  });

before(async () => {
  issuer = `http://127.0.0.1:${await freePort()}`;
  await start();
});

after(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('every demo account gets a token that says who it is, for half an hour', async () => {
  for (const { id } of accounts) {
    const { payload } = await verified(await accessTokenFor(issuer, id));
    assert.equal(payload.sub, id);
    assert.equal(payload['client_id'], 'integras-cli');
    assert.equal(Number(payload.exp) - Number(payload.iat), 30 * 60);
    assert.equal('roles' in payload || 'grants' in payload, false);
  }
});

test('a partner system gets a token of its own with its secret, and with no other', async () => {
  const { payload } = await verified(await clientToken(issuer, 'municipality-archive', secrets.partner));
  assert.equal(payload.sub, 'municipality-archive');
  await assert.rejects(clientToken(issuer, 'municipality-archive', 'guessed'), /^Problem: .*refused a token/);
});

test('somebody who is no demo account is refused', async () => {
  await assert.rejects(accessTokenFor(issuer, 'stranger'), /^Problem: There is no demo account "stranger"\.$/);
});

test('the sign-in page names every account and its role, and says what it is', async () => {
  const jar = new CookieJar();
  const { page } = await openSignIn(jar, await questionOfGateway());
  assert.match(page, /<html lang="en">/);
  assert.match(page, /development sign-in/);
  for (const { id, roleName } of accounts) {
    assert.match(page, new RegExp(`value="${id}"[^]*?${roleName}`));
  }
});

test('the gateway signs somebody in, refreshes, and both outlive a restart of the provider', async () => {
  const question = await questionOfGateway();
  const jar = new CookieJar();
  const { address } = await openSignIn(jar, question);
  const landed = await choose(jar, address, 'evaluator');
  const tokens = await relyingParty.authorizationCodeGrant(question.client, landed, {
    pkceCodeVerifier: question.verifier,
    expectedState: question.state,
    expectedNonce: question.nonce,
  });
  assert.equal(tokens.claims()?.sub, 'evaluator');
  assert.equal(tokens.claims()?.['name'], accounts.find(({ id }) => id === 'evaluator')?.name);
  assert.equal((await verified(tokens.access_token)).payload.sub, 'evaluator');

  await provider.stop();
  await start();
  // The client has to notice first that its kept-alive connections are closed.
  await pause(100);
  const refreshed = await relyingParty.refreshTokenGrant(question.client, String(tokens.refresh_token));
  assert.equal((await verified(refreshed.access_token)).payload.sub, 'evaluator');
});

test('a sign-in without PKCE is refused', async () => {
  const question = await questionOfGateway();
  question.url.searchParams.delete('code_challenge');
  question.url.searchParams.delete('code_challenge_method');
  const answer = await fetch(question.url, { redirect: 'manual' });
  assert.match(String(answer.headers.get('location')), /error=invalid_request/);
});

async function questionOfGateway() {
  const client = await relyingParty.discovery(new URL(issuer), 'integras-gateway', secrets.gateway, undefined, {
    execute: [relyingParty.allowInsecureRequests],
  });
  const verifier = relyingParty.randomPKCECodeVerifier();
  const state = relyingParty.randomState();
  const nonce = relyingParty.randomNonce();
  const url = relyingParty.buildAuthorizationUrl(client, {
    redirect_uri: callback,
    scope: 'openid profile offline_access',
    state,
    nonce,
    code_challenge: await relyingParty.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { client, url, verifier, state, nonce };
}

/**
 * @param {CookieJar} jar
 * @param {{ url: URL }} question
 */
async function openSignIn(jar, { url }) {
  const asked = await fetch(url, { redirect: 'manual' });
  jar.keep(url, asked);
  const address = new URL(String(asked.headers.get('location')), issuer);
  const shown = await fetch(address, { headers: { cookie: jar.header(address) } });
  return { address, page: await shown.text() };
}

/**
 * @param {CookieJar} jar
 * @param {URL} address
 * @param {string} account
 * @returns {Promise<URL>} where the browser is sent at last
 */
async function choose(jar, address, account) {
  const chosen = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    headers: { cookie: jar.header(address) },
    redirect: 'manual',
  });
  jar.keep(address, chosen);
  const resume = new URL(String(chosen.headers.get('location')), issuer);
  const resumed = await fetch(resume, { headers: { cookie: jar.header(resume) }, redirect: 'manual' });
  return new URL(String(resumed.headers.get('location')));
}
