import type {
  EntryCharacteristics,
  EvidenceLink,
  Exit,
  ExpenditureRecord,
  FollowUpRecord,
  MilestoneSnapshot,
  Money,
  OutcomeRecord,
  PartnerJoined,
  ParticipantSnapshot,
  PilotDescription,
  ProjectOpened,
  SupportRecord,
  TerritoryAdded,
} from '../generated/events.js';

/** The fact that was accepted. */
export interface FactReceipt {
  id: string;
  type: string;
  /** Its number in the history of its pilot. */
  sequence: number;
  time: string;
  recordedTime: string;
}

/** One command: what it takes, and what is answered. Days are `YYYY-MM-DD`, in the pilot's own calendar. */
interface Command<Taken extends object, Answered extends object> {
  taken: Taken;
  answered: Answered;
}

type Stored<T extends object> = T & { id: string; version: number };
type Reported<T extends object> = T & { fact: FactReceipt };

/** A record says with `fact` which fact says it: what a correction names. */
type Said<T extends object> = Omit<T, 'participant'> & { id: string; fact: string };

interface Told {
  milestone: Stored<MilestoneSnapshot> & { pilot: string };
  /** Never with who it is. */
  participant: Stored<Omit<ParticipantSnapshot, 'person'>>;
  outcome: Said<OutcomeRecord>;
  support: Said<SupportRecord>;
  followUp: Said<FollowUpRecord>;
  expenditure: Said<ExpenditureRecord> & { version: number };
}
/** The fact, and what it changed as it stands. */
type Answer<K extends keyof Told> = Reported<Pick<Told, K>>;
/** Of a fact taken back only what is left stands. */
type Amended = Reported<Partial<Told>>;

interface OfPilot {
  pilot: string;
}
interface OfMilestone extends OfPilot {
  milestone: string;
}
interface OfParticipant extends OfPilot {
  participant: string;
}
interface Step extends OfPilot {
  on: string;
  reason?: string;
}

type PilotAnswer = { id: string; state: 'planned' | 'running' | 'paused' | 'completed' | 'closed'; version: number };
type Description = Omit<PilotDescription, 'country'>;

/** Everything that can be reported, by the kind of the fact it becomes. */
export interface Commands {
  'project.opened': Command<
    Omit<ProjectOpened['data'], 'project'> & { project?: string },
    Omit<ProjectOpened['data'], 'project'> & { id: string; lead: string | null }
  >;
  'territory.added': Command<Omit<TerritoryAdded['data'], 'territory'>, { id: string; project: string }>;
  'partner.joined': Command<Omit<PartnerJoined['data'], 'partner'>, { id: string; project: string }>;
  'pilot.planned': Command<Description & { project: string; pilot?: string }, PilotAnswer>;
  /** Needs the option `ifMatch`: the version that was read. */
  'pilot.described': Command<Description & OfPilot, PilotAnswer>;
  'pilot.started': Command<Step, PilotAnswer>;
  'pilot.paused': Command<Step & { reason: string }, PilotAnswer>;
  'pilot.resumed': Command<Step, PilotAnswer>;
  'pilot.completed': Command<Step, PilotAnswer>;
  /** With a reason when it was never started. */
  'pilot.closed': Command<Step, PilotAnswer>;
  'milestone.planned': Command<OfPilot & { title: string; dueOn: string }, Answer<'milestone'>>;
  'milestone.reached': Command<OfMilestone & { on: string; evidence?: EvidenceLink[] }, Answer<'milestone'>>;
  'milestone.missed': Command<OfMilestone & { reason: string }, Answer<'milestone'>>;
  'milestone.rebaselined': Command<OfMilestone & { dueOn: string; reason: string }, Answer<'milestone'>>;
  /** The reference is what your organisation calls the person, best a code; it is not kept. */
  'participant.enrolled': Command<
    OfPilot & { reference: string; enrolledOn: string; entry: EntryCharacteristics },
    Answer<'participant'>
  >;
  'participant.exited': Command<OfParticipant & Exit, Answer<'participant'>>;
  'participant.re-entered': Command<OfParticipant & { on: string }, Answer<'participant'>>;
  'outcome.recorded': Command<OfPilot & OutcomeRecord, Answer<'participant' | 'outcome'>>;
  'support.given': Command<OfPilot & SupportRecord, Answer<'participant' | 'support'>>;
  'follow-up.recorded': Command<OfPilot & FollowUpRecord, Answer<'participant' | 'followUp'>>;
  'expenditure.recorded': Command<
    OfPilot & { on: string; money: Money; category: ExpenditureRecord['category']; description?: string },
    Answer<'expenditure'>
  >;
  /** Supersedes a fact; `changes` holds the fields of the report that were wrong. */
  'fact.corrected': Command<OfPilot & { fact: string; reason: string; changes: object }, Amended>;
  /** Takes a fact back. */
  'fact.voided': Command<OfPilot & { fact: string; reason: string }, Amended>;
}

export type CommandKind = keyof Commands;
export type Taken<K extends CommandKind> = Commands[K]['taken'];
export type Answered<K extends CommandKind> = Commands[K]['answered'];
