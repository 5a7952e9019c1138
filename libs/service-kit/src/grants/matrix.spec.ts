import { readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '@integras/messaging';
import { type Role, roles } from '@integras/contracts';
import type { Caller } from '../callers/caller.js';
import { anonymous } from '../callers/caller.js';
import { authorise } from './authorise.js';
import { can, canSomewhere, type Grant, type Resource, scopeOf } from './can.js';
import { matrixDocument } from './matrix-document.js';
import { type Action, actions, scopesOfRole, seenThrough } from './matrix.js';

const document = new URL('../../../../docs/access-matrix.md', import.meta.url);

if (process.env['UPDATE']) writeFileSync(document, matrixDocument());

/** What the document says, row by row: it is what people agreed on. */
const agreed = readFileSync(document, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, action, ...cells] = line.split('|').map((cell) => cell.trim());
    const name = action?.match(/^`(.+)`$/)?.[1];
    return name === undefined ? [] : roles.map((role, at) => [role, name as Action, cells[at]] as const);
  });

const own: Required<Resource> = { project: 'project-1', country: 'IT', pilot: 'pilot-1', partner: 'partner-1' };
const foreign: Required<Resource> = { project: 'project-2', country: 'DE', pilot: 'pilot-2', partner: 'partner-2' };

const grantsOf = (role: Role): Grant[] =>
  scopesOfRole[role].map((scope) => ({
    id: 'g',
    role,
    scope,
    ...(scope === 'country' ? { country: own.country } : { scopeId: own[scope] }),
  }));
const callerWith = (...grants: Grant[]): Caller => ({
  kind: 'person',
  account: 'a',
  issuer: 'i',
  subject: 's',
  grants,
});
const statusOf = (run: () => void): number => {
  try {
    run();
    return 200;
  } catch (error) {
    return (error as Refusal).problem.status;
  }
};

describe('the matrix', () => {
  it('is the one that docs/access-matrix.md shows', () => {
    expect(readFileSync(document, 'utf8')).toBe(matrixDocument());
  });

  it('names every action with every role', () => {
    expect(agreed).toHaveLength(actions.length * roles.length);
  });
});

describe.each(agreed)('a %s asking for %s (%s)', (role, action, reach) => {
  describe.each(grantsOf(role))('with a $scope scope', (grant) => {
    it('reaches exactly what the table says', () => {
      expect(can([grant], action, own)).toBe(reach !== '-');
      expect(can([grant], action, foreign)).toBe(reach === 'any');
      expect(can([grant], action, {})).toBe(reach === 'any');
      expect(canSomewhere([grant], action)).toBe(reach !== '-');
    });

    it('filters lists as it guards single things', () => {
      const { all, projects, countries, pilots, partners } = scopeOf([grant], action);
      const inside = (resource: Required<Resource>): boolean =>
        all ||
        projects.includes(resource.project) ||
        countries.includes(resource.country) ||
        pilots.includes(resource.pilot) ||
        partners.includes(resource.partner);
      expect(inside(own)).toBe(can([grant], action, own));
      expect(inside(foreign)).toBe(can([grant], action, foreign));
    });

    it('learns of foreign things only what may be seen', () => {
      const answer = statusOf(() => authorise(callerWith(grant), action, foreign));
      const visible = seenThrough[action];
      const mayKnow = visible !== undefined && can([grant], visible, foreign);
      expect(answer).toBe(reach === 'any' ? 200 : mayKnow ? 403 : 404);
      expect(statusOf(() => authorise(callerWith(grant), action, foreign, { hideAs404: false }))).toBe(
        reach === 'any' ? 200 : 403,
      );
    });
  });
});

describe('a scope', () => {
  const grant = (given: Partial<Grant>): Grant => ({ id: 'g', role: 'lead_partner', scope: 'project', ...given });

  it('of a project without an id is every project', () => {
    expect(can([grant({})], 'pilot.edit', foreign)).toBe(true);
    expect(can([grant({})], 'pilot.edit', {})).toBe(true);
    expect(scopeOf([grant({})], 'pilot.read').all).toBe(true);
  });

  it('that names nothing contains nothing', () => {
    const broken = [
      grant({ role: 'pilot_manager', scope: 'pilot' }),
      grant({ role: 'country_coordinator', scope: 'country' }),
    ];
    for (const each of broken) {
      expect(can([each], 'milestone.write', own)).toBe(false);
      expect(can([each], 'milestone.write', {})).toBe(false);
      expect(scopeOf([each], 'milestone.write')).toEqual({
        all: false,
        projects: [],
        countries: [],
        pilots: [],
        partners: [],
      });
    }
  });

  it('adds up with the others of the same caller, each with its own role', () => {
    const grants = [
      grant({ role: 'pilot_manager', scope: 'pilot', scopeId: 'pilot-1' }),
      grant({ role: 'evaluator', scope: 'project', scopeId: 'project-2' }),
    ];
    expect(can(grants, 'participant.read', own)).toBe(true);
    expect(can(grants, 'pilot.read', foreign)).toBe(true);
    expect(can(grants, 'participant.read', foreign)).toBe(false);
  });
});

describe('an anonymous caller', () => {
  it('is asked to sign in, whatever they ask for', () => {
    for (const action of actions) expect(statusOf(() => authorise(anonymous, action, own))).toBe(401);
  });
});
