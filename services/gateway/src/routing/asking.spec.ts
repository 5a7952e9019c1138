import type { GatewaySettings } from '../gateway.settings.js';
import { echoService } from '../testing/echo-service.js';
import { ask } from './asking.js';

describe('asking a service', () => {
  it('says that it was too slow, and not that it broke off, when it is waited for no longer', async () => {
    const pilots = await echoService();
    pilots.answer = () => undefined;
    const asked = { method: 'GET', headers: {}, signal: AbortSignal.timeout(1) } as const;
    const answer = ask({ PILOTS_URL: pilots.url } as GatewaySettings, 'pilots', '/v1/pilots', asked);
    await expect(answer).rejects.toMatchObject({ problem: { status: 504 } });
    await pilots.stop();
  });
});
