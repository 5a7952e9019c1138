import { type Role, roles } from '@integras/contracts';
import { actions, matrix, type Reach, scopesOfRole } from './matrix.js';

const reachOf = (role: Role, action: (typeof actions)[number]): Reach | '-' =>
  (matrix[action] as Partial<Record<Role, Reach>>)[role] ?? '-';
const titled = (role: Role): string => role.replaceAll('_', ' ');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The matrix as `docs/access-matrix.md` shows it. */
export function matrixDocument(): string {
  return `# Who may do what

Made from \`libs/service-kit/src/grants/matrix.ts\`; change it there and run
\`UPDATE=1 npm test --workspace @integras/service-kit -- matrix\`.

A token proves who somebody is. What they may do is a **grant**: a role within a scope, given by the access service
and known to every service through its events. A request is allowed when one grant's role allows the action and its
scope contains what the action is about; everything else is not allowed.

- \`own\`: what the grant's scope contains. A project contains its pilots, a country the pilots in it, a pilot itself.
- \`any\`: everything in the partnership.
- \`-\`: not allowed. A thing the caller may not even see is answered like one that does not exist (404); one they may
  see but not change with 403.

${row(['action', ...roles.map(titled)])}
${row(['---', ...roles.map(() => '---')])}
${actions.map((action) => row([`\`${action}\``, ...roles.map((role) => reachOf(role, action))])).join('\n')}

Events whose readers are \`public\` can be read by whoever is signed in, whatever they were granted. Without a token
nothing can be read but the releases for the public.

## Where a role can be given

${row(['role', 'scope'])}
${row(['---', '---'])}
${roles.map((role) => row([titled(role), scopesOfRole[role].join(' or ')])).join('\n')}

A \`project\` scope without an id means every project of the installation. That is what the first lead partner has, whom
\`ADMIN_ISSUER\` and \`ADMIN_SUBJECT\` name at the first start, and what an operator has.

## Who gives roles

Nobody changes their own rights. A lead partner gives and takes back every role inside their projects; country roles,
which no single project contains, belong to the lead partner of every project. A country coordinator gives and takes
back pilot managers of pilots in their country. A pilot manager invites further managers of their own pilots and takes
nothing back.
`;
}
