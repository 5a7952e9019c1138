import type { ProjectDetails } from '../api/pilots.js';
import { type Scheme, trainingKinds, type WantedScheme } from '../api/trainings.js';

/** A training as it stands in the fields of its form. */
export interface TypedTraining {
  title: string;
  code: string;
  kind: (typeof trainingKinds)[number];
  aims: string;
  territory: string;
  organisers: string[];
  sessions: string;
  hours: string;
}

/** What the fields begin with. */
export function typedTraining({ territories }: ProjectDetails, scheme?: Scheme): TypedTraining {
  return {
    title: scheme?.title ?? '',
    code: scheme?.code ?? '',
    kind: scheme?.kind ?? 'study_visit',
    aims: scheme?.aims ?? '',
    territory: scheme?.territory ?? territories[0]?.id ?? '',
    organisers: scheme?.organisers.map(({ partner }) => partner) ?? [],
    sessions: String(scheme?.completion.sessions ?? 1),
    hours: scheme?.completion.hours ?? '',
  };
}

/** What the fields say. Of a training that has begun, what participations are counted by stays as it is. */
export function wantedTraining(typed: TypedTraining, scheme?: Scheme): WantedScheme {
  const aims = typed.aims.trim();
  return {
    title: typed.title.trim(),
    code: typed.code.trim(),
    ...(scheme?.begun ? countedOf(scheme) : countedIn(typed, scheme)),
    ...(aims !== '' && { aims }),
  };
}

type Counted = Pick<WantedScheme, 'kind' | 'territory' | 'organisers' | 'completion'>;

const countedOf = ({ kind, territory, organisers, completion }: Scheme): Counted => ({
  kind,
  territory,
  organisers: organisers.map(({ partner }) => partner),
  completion,
});

/** Whoever answered for the training goes on doing so while they organise it: the first does. */
function countedIn({ kind, territory, organisers, sessions, hours }: TypedTraining, scheme?: Scheme): Counted {
  const before = scheme?.organisers.map(({ partner }) => partner) ?? [];
  const stay = before.filter((partner) => organisers.includes(partner));
  return {
    kind,
    territory,
    organisers: [...stay, ...organisers.filter((partner) => !stay.includes(partner))],
    completion: {
      sessions: Number(sessions),
      ...(hours.trim() !== '' && { hours: hours.trim().replace(',', '.') }),
    },
  };
}
