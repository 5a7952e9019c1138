import { randomUUID } from 'node:crypto';
import { describe as describeEvent, MilestonePlanned } from '@integras/contracts';
import { CannotStart, openService } from '@integras/service-kit';
import { until } from '@integras/testing';
import { notifications } from '../notifications.js';
import { notificationsSettings } from '../notifications.settings.js';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  type Sender,
} from '../testing/notifications-under-test.js';
import type { ShownDelivery } from './deliveries.service.js';

/** Which settings are wrong. */
const faultsOf = (settings: Record<string, string>) =>
  notificationsSettings
    .safeParse({ SUBSCRIPTION_KEY: 'x'.repeat(32), ...settings })
    .error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('webhooks to anywhere', () => {
  it.each(['https://integras.example', 'http://integras.example', 'http://10.0.0.7:3000', 'https://127.0.0.1'])(
    'are nothing for an installation that others reach at %s',
    (PUBLIC_URL) => {
      expect(faultsOf({ PUBLIC_URL, WEBHOOK_TARGETS: 'any' })).toEqual(['WEBHOOK_TARGETS']);
      expect(faultsOf({ PUBLIC_URL, WEBHOOK_TARGETS: 'public' })).toEqual([]);
    },
  );

  it.each(['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:3000/'])('are allowed at %s', (PUBLIC_URL) => {
    expect(faultsOf({ PUBLIC_URL, WEBHOOK_TARGETS: 'any' })).toEqual([]);
  });
});

describe('a webhook of an installation that others reach', () => {
  let stack: NotificationsUnderTest;
  let pilot: string;
  let partner: Sender;

  beforeAll(async () => {
    stack = await notificationsUnderTest({ WEBHOOK_TARGETS: 'public', PUBLIC_URL: 'https://integras.example' });
    const project = randomUUID();
    pilot = await stack.pilot(project);
    partner = await stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
  });
  afterAll(() => stack.close());

  const register = (url: string) =>
    partner<{ id: string; errors: unknown }>('POST', '/v1/subscriptions', { name: 'Archive', url });
  const inside = [
    'https://0177.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f000001/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://[::127.0.0.1]/hook',
    'https://169.254.169.254/latest',
    'https://0xa9fea9fe/latest',
    'https://[fd00:ec2::254]/latest',
  ];

  it('keeps the service from starting when it may go anywhere', async () => {
    const starting = openService(notifications, { ...stack.environment, WEBHOOK_TARGETS: 'any' });
    await expect(starting).rejects.toThrow(/^WEBHOOK_TARGETS is wrong \(any is for development/);
    await expect(starting).rejects.toBeInstanceOf(CannotStart);
  });

  it.each(inside)('is not registered for %s', async (url) => {
    const { status, body } = await register(url);
    const reason = expect.stringMatching(/^leads to an address of the kind/);
    expect([status, body.errors]).toEqual([422, [{ field: 'url', reason }]]);
  });

  it.each(inside)('is not sent to %s either, where that was registered before it was refused', async (url) => {
    const { id } = (await register('https://partner.example/hook')).body;
    await stack.rows('update subscription set url = $2 where id = $1', [id, url]);
    const confirmed = await partner<{ errors: { reason: string }[] }>('POST', `/v1/subscriptions/${id}/confirmation`);
    expect([confirmed.status, confirmed.body.errors[0]!.reason]).toEqual([409, expect.stringContaining('leads to an')]);
    await stack.rows(`update subscription set state = 'active' where id = $1`, [id]);
    await stack.say(pilot, MilestonePlanned, { ...describeEvent(MilestonePlanned).example, milestone: randomUUID() });
    const [delivery] = await until(
      async () => (await partner<{ items: ShownDelivery[] }>('GET', `/v1/subscriptions/${id}/deliveries`)).body.items,
      ([first]) => (first?.attempts.length ?? 0) > 0,
    );
    expect(delivery!.attempts[0]).toMatchObject({
      trouble: expect.stringContaining('leads to an address of the kind'),
    });
    await partner('POST', `/v1/subscriptions/${id}/closing`);
  });
});
