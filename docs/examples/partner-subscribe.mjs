// A partner's system that files every milestone of the partnership, each once, and goes on where it stopped.
// node --env-file=.env partner-subscribe.mjs, where .env says BASE_URL, ISSUER, CLIENT_ID and CLIENT_SECRET
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createClient } from '@integras/client';

const { BASE_URL, ISSUER, CLIENT_ID, CLIENT_SECRET, CURSOR_FILE = 'cursor.txt' } = process.env;

async function token() {
  const { token_endpoint } = await (await fetch(`${ISSUER}/.well-known/openid-configuration`)).json();
  const credentials = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: 'api' };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials });
  const answer = await fetch(token_endpoint, { method: 'POST', body });
  if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

const types = ['reached', 'missed', 'rebaselined'].map((verb) => `eu.integras.pilots.milestone.${verb}.v1`);
const cursor = existsSync(CURSOR_FILE) ? readFileSync(CURSOR_FILE, 'utf8') : undefined;
for await (const item of createClient({ baseUrl: BASE_URL, token }).subscribe({ types, from: 'start', cursor })) {
  if (item.reset) console.error(`The history begins anew: ${item.reset.reason}`);
  else console.log(item.event.id, item.event.time, item.event.type, item.event.data.after.title);
  writeFileSync(`${CURSOR_FILE}.new`, item.cursor); // only now: what comes before has been dealt with
  renameSync(`${CURSOR_FILE}.new`, CURSOR_FILE);
}
