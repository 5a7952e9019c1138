import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { accessTokenFor, clientToken } from '@integras/local/requests/sign-in.mjs';
import { type Stack, startStack } from '@integras/local/stack.mjs';
import fc from 'fast-check';
import {
  type Client,
  createClient,
  type Delivered,
  NoAnswerError,
  ProblemError,
  type Reset,
  type Taken,
} from './index.js';
import { giveGrant, openProject, pilotOf, soon } from './testing/partnership.js';
import { reportExpenditure, reportMilestone, reportParticipant } from './testing/every-report.js';
import { roughLine, type RoughLine } from './testing/rough-line.js';

const reachedType = 'eu.integras.pilots.milestone.reached.v1';

describe('the client, with an installation', () => {
  let dataDir: string;
  let stack: Stack;
  let line: RoughLine;
  let tokens: { lead: string; manager: string; partner: string };
  let ending = new AbortController();
  let lead: Client;
  let manager: Client;
  let project: string;
  let pilot: string;
  let territory: string;
  let partner: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'integras-client-'));
    stack = await startStack({ dataDir });
    line = await roughLine(stack.baseUrl);
    tokens = {
      lead: await accessTokenFor(stack.issuer, 'lead'),
      manager: await accessTokenFor(stack.issuer, 'manager-bologna'),
      partner: await clientToken(
        stack.issuer,
        'municipality-archive',
        stack.secrets.partnerClientSecrets['municipality-archive']!,
      ),
    };
    manager = clientOf(tokens.manager);
    lead = clientOf(tokens.lead);
    ({ project, pilot, territory, partner } = await openProject(lead));
    const access = { baseUrl: stack.baseUrl, token: tokens.lead, issuer: stack.issuer };
    await giveGrant(access, 'manager-bologna', 'person', { role: 'pilot_manager', scope: 'pilot', id: pilot });
    const wholeProject = { role: 'partner_system', scope: 'project', id: project };
    await giveGrant(access, 'municipality-archive', 'partner_system', wholeProject);
    for (const token of [tokens.manager, tokens.partner])
      await soon(() => clientOf(token).submit('milestone.planned', { pilot, title: 'Ready', dueOn: '2024-03-01' }));
  });

  // A subscription left behind by a test that failed would come back for ever.
  beforeEach(() => void (ending = new AbortController()));
  afterEach(() => {
    ending.abort();
    line.meet();
  });

  afterAll(async () => {
    await line?.close();
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const clientOf = (token: string | (() => Promise<string>), baseUrl = stack.baseUrl, attempts?: number): Client => {
    const client = createClient({ baseUrl, token, ...(attempts !== undefined && { attempts }) });
    return { ...client, subscribe: (options) => client.subscribe({ signal: ending.signal, ...options }) };
  };

  const plan = async (title = 'Staff trained') =>
    (await manager.submit('milestone.planned', { pilot, title, dueOn: '2024-05-14' })).milestone.id;

  const history = async (): Promise<{ id: string; type: string; sequence: number }[]> => {
    const items = [];
    let cursor = '';
    do {
      const answer = await fetch(`${stack.baseUrl}/api/pilots/v1/pilots/${pilot}/history?limit=100${cursor}`, {
        headers: { authorization: `Bearer ${tokens.manager}` },
      });
      const page = (await answer.json()) as { items: { id: string; type: string; sequence: number }[]; next?: string };
      items.push(...page.items);
      cursor = page.next === undefined ? '' : `&cursor=${encodeURIComponent(page.next)}`;
    } while (cursor !== '');
    return items;
  };

  describe('reports', () => {
    it('what was accepted, with its place in the history', async () => {
      const milestone = await plan();
      const evidence = [{ title: 'Photograph', url: 'https://example.org/photograph' }];
      const answer = await manager.submit('milestone.reached', { pilot, milestone, on: '2024-05-12', evidence });
      expect(answer.milestone).toMatchObject({
        id: milestone,
        pilot,
        state: 'reached',
        reachedOn: '2024-05-12',
        evidence,
      });
      expect(answer.fact.type).toBe(reachedType);
      expect((await history()).find(({ id }) => id === answer.fact.id)?.sequence).toBe(answer.fact.sequence);
    });

    it('once, however often it is submitted with one key', async () => {
      const milestone = await plan();
      const command = { pilot, milestone, on: '2024-05-12' };
      const options = { idempotencyKey: randomUUID() };
      const answers = await Promise.all([1, 2, 3].map(() => manager.submit('milestone.reached', command, options)));
      expect(new Set(answers.map(({ fact }) => fact.id)).size).toBe(1);
      const other = { ...command, on: '2024-05-13' };
      await expect(manager.submit('milestone.reached', other, options)).rejects.toMatchObject({
        type: 'urn:integras:problem:idempotency-key-reused',
      });
    });

    it('once, when the answer is lost on the way', async () => {
      const milestone = await plan();
      const before = (await history()).length;
      line.meet({ after: 0, end: 'torn' }, { after: 20, end: 'torn' });
      const { fact } = await clientOf(tokens.manager, line.url).submit('milestone.reached', {
        pilot,
        milestone,
        on: '2024-05-12',
      });
      const after = await history();
      expect(after.slice(before).map(({ id }) => id)).toEqual([fact.id]);
    });

    it('names the field and the reason when it is refused, and records nothing', async () => {
      const milestone = await plan();
      const before = await history();
      const refused = await manager.submit('milestone.reached', { pilot, milestone, on: '2039-01-01' }).catch(itself);
      expect(refused).toBeInstanceOf(ProblemError);
      expect(refused).toMatchObject({ status: 422, errors: [{ field: 'on' }] });
      expect((refused as ProblemError).type).toMatch(/^urn:integras:problem:/);
      expect((refused as ProblemError).message).toContain('on ');
      expect(await history()).toEqual(before);
    });

    it('only what still stands as it was read, when asked so', async () => {
      const { milestone } = await manager.submit('milestone.planned', { pilot, title: 'Moved', dueOn: '2024-05-14' });
      const command = { pilot, milestone: milestone.id, dueOn: '2024-06-01', reason: 'It took longer.' };
      await manager.submit('milestone.rebaselined', command, { ifMatch: milestone.version });
      await expect(
        manager.submit('milestone.rebaselined', command, { ifMatch: milestone.version }),
      ).rejects.toMatchObject({ status: 412 });
    });

    it('everything that can be reported', async () => {
      const { id: pilot } = await lead.submit('pilot.planned', pilotOf({ project, territory, partner }, 'IT-BO-2'));
      const access = { baseUrl: stack.baseUrl, token: tokens.lead, issuer: stack.issuer };
      await giveGrant(access, 'manager-bologna', 'person', { role: 'pilot_manager', scope: 'pilot', id: pilot });
      const { project: _, ...description } = pilotOf({ project, territory, partner }, 'IT-BO-2');
      const renamed = { pilot, ...description, title: 'Renamed' };
      const described = await lead.submit('pilot.described', renamed, { ifMatch: 1 });
      expect(described).toEqual({ id: pilot, state: 'planned', version: 2 });
      expect(await lead.submit('pilot.started', { pilot, on: '2024-01-02' })).toMatchObject({ state: 'running' });
      await soon(() => manager.submit('milestone.planned', { pilot, title: 'Ready', dueOn: '2024-05-14' }));

      await reportMilestone(manager, pilot);
      await reportParticipant(manager, pilot);
      await reportExpenditure(manager, pilot);

      const reason = 'The house is being rebuilt.';
      expect(await lead.submit('pilot.paused', { pilot, on: '2024-07-01', reason })).toMatchObject({ state: 'paused' });
      expect(await lead.submit('pilot.resumed', { pilot, on: '2024-08-01' })).toMatchObject({ state: 'running' });
      expect(await lead.submit('pilot.completed', { pilot, on: '2024-09-01' })).toMatchObject({ state: 'completed' });
      expect(await lead.submit('pilot.closed', { pilot, on: '2024-10-01' })).toMatchObject({ state: 'closed' });
    });

    it('says that nobody answers, and the key to go on with', async () => {
      const away = clientOf(tokens.manager, 'http://127.0.0.1:1', 2);
      const idempotencyKey = randomUUID();
      const failed = await away.submit('pilot.started', { pilot, on: '2024-01-02' }, { idempotencyKey }).catch(itself);
      expect(failed).toBeInstanceOf(NoAnswerError);
      expect(failed).toMatchObject({ idempotencyKey });
    });

    it('gives up when it is told to', async () => {
      const away = clientOf(tokens.manager, 'http://127.0.0.1:1');
      const giving = new AbortController();
      const failing = away.submit('pilot.started', { pilot, on: '2024-01-02' }, { signal: giving.signal });
      giving.abort(new Error('enough'));
      await expect(failing).rejects.toThrow('enough');
    });

    it('as a partner\u2019s system, what its grants cover', async () => {
      const partner = clientOf(tokens.partner);
      const { milestone } = await partner.submit('milestone.planned', { pilot, title: 'Ours', dueOn: '2024-05-14' });
      expect(milestone.state).toBe('planned');
      const person: Taken<'participant.enrolled'> = {
        pilot,
        reference: 'A-1',
        enrolledOn: '2024-03-03',
        entry: { gender: 'female', ageBand: '18_29', employment: 'unemployed' },
      };
      await expect(partner.submit('participant.enrolled', person)).rejects.toMatchObject({ status: 403 });
    });
  });

  describe('without the right token', () => {
    const wrong = () => clientOf('not a token');

    it.each([
      ['reporting', () => wrong().submit('pilot.started', { pilot, on: '2024-01-02' })],
      ['reading figures', () => wrong().figures({ indicators: ['INT-M01'], scope: 'project' })],
      ['subscribing', () => wrong().subscribe().next()],
    ])('is refused %s', async (_, act) => {
      const refused = await act().catch(itself);
      expect(refused).toBeInstanceOf(ProblemError);
      expect(refused).toMatchObject({ status: 401, type: 'urn:integras:problem:unauthenticated' });
    });

    it('asks for another and goes on', async () => {
      const given = ['expired', tokens.manager];
      const client = clientOf(async () => given.shift()!);
      const first = client.subscribe({ from: 'start' });
      expect((await first.next()).done).toBe(false);
      await first.return();
      await client.figures({ indicators: ['INT-M01'], scope: 'project', ids: [project] });
      expect(given).toEqual([]);
    });

    it('tells what getting one failed with', async () => {
      const client = clientOf(async () => {
        throw new Error('the secret is wrong');
      });
      await expect(client.submit('pilot.started', { pilot, on: '2024-01-02' })).rejects.toThrow('the secret is wrong');
      await expect(client.subscribe().next()).rejects.toThrow('the secret is wrong');
    });
  });

  describe('reads events', () => {
    /** Reads until it has so many, and gives up the subscription. */
    const take = async (
      client: Client,
      count: number,
      options: Parameters<Client['subscribe']>[0] = {},
    ): Promise<(Delivered | Reset)[]> => {
      const items: (Delivered | Reset)[] = [];
      if (count === 0) return items;
      for await (const item of client.subscribe({ from: 'start', pilots: [pilot], ...options }))
        if (items.push(item) === count) break;
      return items;
    };
    const idsOf = (items: (Delivered | Reset)[]) => items.map(({ event }) => event?.id);
    const someFacts = async (count: number) => {
      for (let number = 0; number < count; number += 1) await plan(`Step ${number}`);
    };

    it('each once and in the order of the journal, wherever the connection breaks', async () => {
      await someFacts(40);
      const expected = (await history()).map(({ id }) => id);
      const torn = fc.record({ after: fc.nat({ max: 20_000 }), end: fc.constant('torn' as const) });
      await fc.assert(
        fc.asyncProperty(fc.array(torn, { maxLength: 4 }), async (fates) => {
          line.meet(...fates);
          expect(idsOf(await take(clientOf(tokens.manager, line.url), expected.length))).toEqual(expected);
        }),
        { numRuns: Number(process.env['CLIENT_RUNS'] ?? 8) },
      );
    });

    it('each once, when whoever reads stops anywhere and comes back with the cursor it kept', async () => {
      const expected = (await history()).map(({ id }) => id);
      const client = clientOf(tokens.partner);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 5 }), async (stops) => {
          const got: (Delivered | Reset)[] = [];
          for (const stop of [...stops, expected.length]) {
            const cursor = got.at(-1)?.cursor;
            const count = Math.min(stop, expected.length - got.length);
            got.push(...(await take(client, count, cursor === undefined ? {} : { cursor })));
          }
          expect(idsOf(got)).toEqual(expected);
        }),
        { numRuns: Number(process.env['CLIENT_RUNS'] ?? 8) },
      );
    });

    it('each once, over a gateway that restarts while they come', async () => {
      const known = (await history()).length;
      const more = 30;
      const seen: string[] = [];
      const interruptions: unknown[] = [];
      let halfway: () => void = () => undefined;
      const half = new Promise<void>((resolve) => (halfway = resolve));
      const reading = (async () => {
        const subscription = clientOf(tokens.manager).subscribe({
          from: 'start',
          pilots: [pilot],
          onInterruption: (reason) => interruptions.push(reason),
        });
        for await (const { event } of subscription) {
          if (event) seen.push(event.id);
          if (seen.length === known + more / 2) halfway();
          if (seen.length === known + more) break;
        }
      })();
      await someFacts(more / 2);
      await half;
      const gateway = stack.processes.get('gateway')!;
      await gateway.restart();
      await someFacts(more / 2);
      await reading;
      expect(seen).toEqual((await history()).map(({ id }) => id));
      expect(interruptions.length).toBeGreaterThan(0);
    });

    it('again on a new connection when one has fallen silent', async () => {
      await someFacts(10);
      const expected = (await history()).map(({ id }) => id);
      line.meet({ after: 4_000, end: 'silent' }, { after: 0, end: 'silent' });
      const client = clientOf(tokens.manager, line.url);
      const before = line.connections();
      expect(idsOf(await take(client, expected.length, { silenceMillis: 1_000 }))).toEqual(expected);
      expect(line.connections() - before).toBeGreaterThanOrEqual(3);
    });

    it('only of the types, countries and pilots asked for', async () => {
      const types = [reachedType] as const;
      const expected = (await history()).filter(({ type }) => type === reachedType).map(({ id }) => id);
      const subscription = clientOf(tokens.partner).subscribe({
        from: 'start',
        types,
        countries: ['IT'],
        pilots: [pilot],
      });
      const got: string[] = [];
      for await (const item of subscription) {
        if (item.reset) continue;
        // Typed by what was asked for.
        expect(item.event.data.after.state).toBe('reached');
        got.push(item.event.id);
        if (got.length === expected.length) break;
      }
      expect(got).toEqual(expected);
      const refused = clientOf(tokens.partner).subscribe({ types: ['eu.integras.no.such.v1'] });
      await expect(refused.next()).rejects.toMatchObject({ status: 422, errors: [{ field: 'types' }] });
    });

    it('without who reported them and what counts them, as a partner\u2019s system', async () => {
      const [item] = await take(clientOf(tokens.partner), 1);
      expect(item!.event).toMatchObject({ specversion: '1.0', pilot, country: 'IT' });
      for (const hidden of ['actor', 'sequence', 'journal']) expect(item!.event).not.toHaveProperty(hidden);
    });

    it('of a subscription by their numbers, each once, over a gateway and notifications that restart', async () => {
      await someFacts(10);
      const expected = (await history()).map(({ id }) => id);
      const answer = await fetch(`${stack.baseUrl}/api/notifications/v1/subscriptions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.partner}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Archive', transport: 'sse', from: 'start', pilots: [pilot] }),
      });
      expect(answer.status).toBe(201);
      const { id: subscription } = (await answer.json()) as { id: string };
      const client = clientOf(tokens.partner, line.url);
      const half = Math.floor(expected.length / 2);
      line.meet({ after: 6_000, end: 'torn' });
      const first = await take(client, half, { subscription });
      await Promise.all(['notifications', 'gateway'].map((service) => stack.processes.get(service)!.restart()));
      const { cursor } = first.at(-1)!;
      const rest = await take(client, expected.length - half, { subscription, cursor });
      const all = [...first, ...rest];
      expect(idsOf(all)).toEqual(expected);
      expect(all.map((item) => Number(item.cursor))).toEqual(expected.map((_, at) => at + 1));
    });

    it('and says so when a cursor does not fit, then goes on from as far back as asked', async () => {
      const client = clientOf(tokens.manager);
      const [first] = await take(client, 1, { types: [reachedType] });
      const items = await take(client, 3, { cursor: first!.cursor });
      expect(items[0]!.reset).toEqual({ reason: 'the cursor was made for another filter' });
      expect(idsOf(items.slice(1))).toEqual((await history()).slice(0, 2).map(({ id }) => id));
    });

    it('in a program that is killed anywhere and started again: the example of the documents', async () => {
      for (let number = 0; number < 10; number += 1)
        await manager.submit('milestone.reached', { pilot, milestone: await plan(), on: '2024-05-12' });
      const known = (await history()).filter(({ type }) => type === reachedType).map(({ id }) => id);
      const env = {
        PATH: process.env['PATH'],
        BASE_URL: stack.baseUrl,
        ISSUER: stack.issuer,
        CLIENT_ID: 'municipality-archive',
        CLIENT_SECRET: stack.secrets.partnerClientSecrets['municipality-archive'],
        CURSOR_FILE: join(dataDir, 'cursor.txt'),
      };
      const example = fileURLToPath(new URL('../../../docs/examples/partner-subscribe.mjs', import.meta.url));
      const isFiled = (line: string) => line.includes(reachedType);
      const filed: string[] = [];
      let started = 0;
      for (const stop of [2, 5, known.length]) {
        // It may have been faster than its end.
        if (new Set(filed).size >= stop) continue;
        started += 1;
        const program = spawn(process.execPath, [example], { env, stdio: ['ignore', 'pipe', 'inherit'] });
        for await (const line of createInterface(program.stdout)) {
          if (isFiled(line)) filed.push(line.split(' ')[0]!);
          if (new Set(filed).size >= stop) program.kill('SIGKILL');
        }
      }
      expect([...new Set(filed)]).toEqual(known);
      // What was printed but whose cursor was not stored yet came once more after each kill, and nothing else.
      expect(filed.length - known.length).toBeLessThanOrEqual(started - 1);
    });

    it('not with a cursor that was made up', async () => {
      const refused = clientOf(tokens.manager).subscribe({ cursor: 'bm90IG1pbmU' });
      await expect(refused.next()).rejects.toMatchObject({ type: 'urn:integras:problem:cursor-refused' });
    });

    it('until it is told to stop, also while it waits', async () => {
      const stopping = new AbortController();
      const known = (await history()).length;
      const seen: unknown[] = [];
      const subscription = clientOf(tokens.manager).subscribe({
        from: 'start',
        pilots: [pilot],
        signal: stopping.signal,
      });
      for await (const item of subscription) {
        // Nothing more will come: the next turn waits until it is stopped.
        if (seen.push(item) === known) setImmediate(() => stopping.abort());
      }
      expect(seen).toHaveLength(known);
      const never = clientOf(tokens.manager, 'http://127.0.0.1:1').subscribe({ signal: AbortSignal.abort() });
      expect(await never.next()).toEqual({ done: true, value: undefined });
    });
  });

  describe('reads figures', () => {
    it('as they stand, and of places side by side', async () => {
      const reached = new Set((await history()).filter(({ type }) => type === reachedType).map(({ id }) => id)).size;
      const client = clientOf(tokens.partner);
      const { items, trueAt } = await soon(
        () => client.figures({ indicators: ['INT-M01'], scope: 'project', ids: [project] }),
        ({ items }) => items[0]?.value === String(reached),
      );
      expect(items).toMatchObject([{ indicator: 'INT-M01', scopeId: project, period: 'all', value: String(reached) }]);
      expect(Object.keys(trueAt)).toContain('integras-pilots');
      const compared = await client.comparison({ indicator: 'INT-M01', scope: 'country', project });
      expect(compared.items).toMatchObject([{ scopeId: 'IT', value: String(reached) }]);
      expect(compared.pooled).toMatchObject({ scope: 'project', value: String(reached) });
    });
  });
});

const itself = (error: unknown): unknown => error;
