import type { Wording } from '../definitions/definition.js';

/** A text in some of the languages of the product, at least one. */
export type Narratives = Partial<Wording>;

export interface ReportingOrganisation {
  /** Its identifier in the IATI registry, as in `XI-EXAMPLE-1`. */
  ref: string;
  /** A code of the IATI code list OrganisationType: 10 government, 22 national NGO, 80 research … */
  type: string;
  name: Narratives;
}

export interface ParticipatingOrganisation {
  ref?: string;
  type?: string;
  /** A code of the IATI code list OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing. */
  role: '1' | '2' | '3' | '4';
  name: Narratives;
}

/** What an IATI activity has to say of a project besides its results. Days are `YYYY-MM-DD`. */
export interface ProjectHeader {
  /** Begins with the identifier of the organisation that reports. */
  identifier: string;
  reportingOrganisation: ReportingOrganisation;
  title: Narratives;
  description: Narratives;
  /** At least one. */
  participatingOrganisations: readonly ParticipatingOrganisation[];
  /** A code of the IATI code list ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
  status: '1' | '2' | '3' | '4' | '5' | '6';
  /** As planned. */
  startsOn: string;
  endsOn: string;
  /** As it was. */
  startedOn?: string;
  endedOn?: string;
}

/** Knows the headers of projects. One that it does not know cannot be reported to IATI. */
export abstract class ProjectHeaders {
  abstract of(projects: readonly string[]): Promise<ReadonlyMap<string, ProjectHeader>>;
}
