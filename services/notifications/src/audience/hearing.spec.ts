import type { Role } from '@integras/contracts';
import type { Grant } from '@integras/service-kit';
import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Rule } from '../preferences/rule.js';
import { timingFor } from './hearing.js';

const bologna = { project: 'p', country: 'IT', pilot: 'bologna' };
const reached = { kind: 'milestone-reached' as NoticeKind, ...bologna };
const grant = (role: Role, place: Partial<Grant>): Grant => ({ id: 'g', role, scope: 'project', ...place });
const manager = grant('pilot_manager', { scope: 'pilot', scopeId: 'bologna' });
const coordinator = (country: string) => grant('country_coordinator', { scope: 'country', country });
const listener = (grants: Grant[], rules: Rule[] = []) => ({ account: 'a', grants, rules });

describe('what a person hears of', () => {
  it('is what their roles say of the place: a manager of their own pilot, a coordinator of their country', () => {
    expect(timingFor(reached, 'inbox', listener([manager]))).toBe('immediately');
    expect(timingFor(reached, 'email', listener([manager]))).toBe('daily');
    expect(timingFor(reached, 'inbox', listener([coordinator('IT')]))).toBe('immediately');
    expect(timingFor(reached, 'inbox', listener([coordinator('DE')]))).toBe('never');
    const elsewhere = grant('pilot_manager', { scope: 'pilot', scopeId: 'parma' });
    expect(timingFor(reached, 'inbox', listener([elsewhere]))).toBe('never');
  });

  it('is what the most prompt of several roles says', () => {
    const lead = grant('lead_partner', {});
    expect(timingFor(reached, 'email', listener([lead]))).toBe('weekly');
    expect(timingFor(reached, 'email', listener([lead, manager]))).toBe('daily');
  });

  it('is what the first fitting rule of theirs says, before any role', () => {
    const rules: Rule[] = [
      { channel: 'email', when: 'immediately', pilot: 'bologna' },
      { kind: 'milestone-reached', channel: 'email', when: 'never' },
    ];
    expect(timingFor(reached, 'email', listener([manager], rules))).toBe('immediately');
    expect(timingFor({ ...reached, pilot: 'parma' }, 'email', listener([coordinator('IT')], rules))).toBe('never');
    expect(timingFor(reached, 'inbox', listener([manager], rules))).toBe('immediately');
  });

  it('can be one country or one indicator', () => {
    const cause = { kind: 'target-at-risk' as NoticeKind, project: 'p', country: 'IT', indicator: 'INT-P05' };
    const person = (rule: Partial<Rule>) =>
      listener([grant('evaluator', { scopeId: 'p' })], [{ channel: 'email', when: 'immediately', ...rule }]);
    expect(timingFor(cause, 'email', person({ country: 'IT' }))).toBe('immediately');
    expect(timingFor(cause, 'email', person({ country: 'DE' }))).toBe('daily');
    expect(timingFor(cause, 'email', person({ indicator: 'INT-P05' }))).toBe('immediately');
    expect(timingFor(cause, 'email', person({ indicator: 'INT-P06' }))).toBe('daily');
  });

  it('is by default what happens in their own scope, also of what everybody may read', () => {
    const target = { kind: 'target-reached' as NoticeKind, project: 'p', country: 'DE', pilot: 'berlin' };
    expect(timingFor(target, 'inbox', listener([manager]))).toBe('never');
    expect(timingFor(target, 'inbox', listener([coordinator('IT')]))).toBe('never');
    expect(timingFor(target, 'inbox', listener([coordinator('DE')]))).toBe('immediately');
  });

  it('is never what they may not read, whatever their rules say', () => {
    const rules: Rule[] = [{ channel: 'inbox', when: 'immediately' }];
    expect(timingFor(reached, 'inbox', listener([coordinator('DE')], rules))).toBe('never');
    expect(timingFor(reached, 'inbox', listener([], rules))).toBe('never');
  });

  it('is at once what concerns them in person, and of others only what a rule asks for', () => {
    const stale = { kind: 'recommendation-stale' as NoticeKind, project: 'p', addressees: ['a'] };
    const author = listener([grant('policy_author', { scopeId: 'p' })]);
    expect(timingFor(stale, 'email', author)).toBe('immediately');
    expect(timingFor(stale, 'inbox', { ...author, account: 'b' })).toBe('never');
    const subscriber = { ...author, account: 'b', rules: [{ channel: 'inbox', when: 'immediately' } satisfies Rule] };
    expect(timingFor(stale, 'inbox', subscriber)).toBe('immediately');
  });

  it('is never that somebody else’s address fails', () => {
    const failing = { kind: 'delivery-failing' as NoticeKind, addressees: ['a'] };
    const lead = listener([grant('lead_partner', {})], [{ channel: 'inbox', when: 'immediately' }]);
    expect(timingFor(failing, 'inbox', lead)).toBe('immediately');
    expect(timingFor(failing, 'inbox', { ...lead, account: 'b' })).toBe('never');
  });
});
