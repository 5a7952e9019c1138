import type { CommandKind } from './commands.js';

/** Where a command goes. Fields named in the path leave the body; `adds` is what the kind itself says. */
interface Route {
  method: 'POST' | 'PUT';
  path: string;
  adds?: object;
}

const post = (path: string, adds?: object): Route => ({ method: 'POST', path, ...(adds && { adds }) });
const step = (to: string) => post('pilots/{pilot}/transitions', { to });
const milestone = 'pilots/{pilot}/milestones/{milestone}';
const participant = 'pilots/{pilot}/participants/{participant}';

const routes: Record<CommandKind, Route> = {
  'project.opened': post('projects'),
  'territory.added': post('projects/{project}/territories'),
  'partner.joined': post('projects/{project}/partners'),
  'pilot.planned': post('pilots'),
  'pilot.described': { method: 'PUT', path: 'pilots/{pilot}' },
  'pilot.started': step('running'),
  'pilot.paused': step('paused'),
  'pilot.resumed': step('running'),
  'pilot.completed': step('completed'),
  'pilot.closed': step('closed'),
  'milestone.planned': post('pilots/{pilot}/milestones'),
  'milestone.reached': post(`${milestone}/reached`),
  'milestone.missed': post(`${milestone}/missed`),
  'milestone.rebaselined': post(`${milestone}/rebaselined`),
  'participant.enrolled': post('pilots/{pilot}/participants'),
  'participant.exited': post(`${participant}/exit`),
  'participant.re-entered': post(`${participant}/re-entry`),
  'outcome.recorded': post(`${participant}/outcomes`),
  'support.given': post(`${participant}/support`),
  'follow-up.recorded': post(`${participant}/follow-ups`),
  'expenditure.recorded': post('pilots/{pilot}/expenditure'),
  'fact.corrected': post('pilots/{pilot}/facts/{fact}/correct'),
  'fact.voided': post('pilots/{pilot}/facts/{fact}/void'),
};

/** A command as a request. */
export function requestFor(kind: CommandKind, taken: object): { method: 'POST' | 'PUT'; path: string; body: object } {
  const route = routes[kind];
  if (!route) throw new TypeError(`there is no command ${kind}`);
  const body: Record<string, unknown> = { ...taken, ...route.adds };
  const path = route.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = body[field];
    // Empty, or a step up: it would be the path of something else.
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) throw new TypeError(`${kind} needs ${field}`);
    delete body[field];
    return encodeURIComponent(value);
  });
  return { method: route.method, path: `api/pilots/v1/${path}`, body };
}
