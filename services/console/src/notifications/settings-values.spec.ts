import type { Preferences } from '../api/notifications.js';
import { preferencesOf, valuesOf, waysOf, withException } from './settings-values.js';

const stored: Preferences = {
  language: 'de',
  timeZone: 'Europe/Berlin',
  digestAt: '08:00',
  emailState: 'none',
  mailIsConfigured: true,
  version: 3,
  rules: [
    { channel: 'email', when: 'immediately', pilot: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
    { kind: 'target-at-risk', channel: 'email', when: 'weekly' },
  ],
};

describe('the settings of notifications', () => {
  it('show what was chosen for a kind and channel, and the role where nothing was', () => {
    const { when, special } = valuesOf(stored);
    expect(when['target-at-risk']).toEqual({ inbox: 'role', email: 'weekly', webhook: 'role' });
    expect(when['milestone-due']).toEqual({ inbox: 'role', email: 'role', webhook: 'role' });
    expect(special).toEqual([stored.rules[0]]);
  });

  it('are saved as they were when nothing was changed', () => {
    const { emailState: _state, mailIsConfigured: _mail, version: _version, ...settable } = stored;
    expect(preferencesOf(valuesOf(stored))).toEqual(settable);
  });

  it('have quiet hours only when both their ends are given', () => {
    const values = { ...valuesOf(stored), quietFrom: '21:00' };
    expect(preferencesOf(values)).not.toHaveProperty('quiet');
    expect(preferencesOf({ ...values, quietUntil: '07:00' }).quiet).toEqual({ from: '21:00', until: '07:00' });
  });

  it('hold one exception for the same, the one chosen last; of those kept from before the one that decided', () => {
    const [first] = stored.rules;
    const other = { ...first!, when: 'never' as const };
    expect(withException([first!], other)).toEqual([other]);
    expect(withException([first!], { ...other, channel: 'inbox' })).toHaveLength(2);
    const quiet = { from: '22:00', until: '22:00' };
    const { special, quietFrom, quietUntil } = valuesOf({ ...stored, quiet, rules: [first!, other] });
    expect([special, quietFrom, quietUntil]).toEqual([[first], '', '']);
  });

  it('offer webhooks to whoever has one, or a rule for one', () => {
    expect(waysOf(stored)).toEqual(['inbox', 'email']);
    const all = ['inbox', 'email', 'webhook'];
    expect(waysOf({ ...stored, webhook: { url: 'https://example.org', state: 'unconfirmed' } })).toEqual(all);
    expect(waysOf({ ...stored, rules: [{ channel: 'webhook', when: 'never' }] })).toEqual(all);
  });

  it('name no address when the field is empty', () => {
    expect(preferencesOf({ ...valuesOf(stored), email: '  ' })).not.toHaveProperty('email');
  });
});
