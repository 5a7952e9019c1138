import type {
  EvidenceKind,
  FigureDisplay,
  PartnerKind,
  PilotState,
  PolicyLevel,
  RecommendationKind,
  StaleReason,
  SwotQuadrant,
  SwotTopic,
  UptakeKind,
} from '@integras/contracts';

/** What the report says in one language, beside what people wrote. */
export interface ReportWords {
  title: string;
  asOf: (day: string, zone: string) => string;
  provisional: string;
  runs: (from: string, until: string) => string;
  contents: string;
  partnership: string;
  pilots: string;
  initiatives: string;
  analyses: string;
  practices: string;
  recommendations: string;
  releases: string;
  gaps: string;
  nothing: string;
  ran: (since: string, until: string | undefined) => string;
  learnt: string;
  nothingLearnt: string;
  edition: (number: number, on: string) => string;
  weight: (weight: number) => string;
  method: string;
  results: string;
  conditions: string;
  yearlyCosts: string;
  takenUp: string;
  notTakenUp: string;
  name: string;
  kind: string;
  country: string;
  lead: string;
  territory: string;
  organisation: string;
  state: string;
  targetGroup: string;
  whyChosen: string;
  conclusions: (count: number) => string;
  stale: string;
  withdrawn: (day: string, reason: string) => string;
  reaffirmed: (day: string, reason: string) => string;
  evidence: string;
  was: string;
  interval: string;
  persons: string;
  on: string;
  now: string;
  chart: string;
  /** What the axis of a chart is in, where there are several. */
  displays: Record<FigureDisplay, string>;
  pinned: string;
  releaseOf: (name: string, from: string, until: string, on: string) => string;
  withoutEvidence: string;
  withoutConclusion: string;
  partnerKinds: Record<PartnerKind, string>;
  pilotStates: Record<PilotState, string>;
  levels: Record<PolicyLevel, string>;
  kinds: Record<RecommendationKind, string>;
  evidenceKinds: Record<EvidenceKind, string>;
  reasons: Record<StaleReason, string>;
  quadrants: Record<SwotQuadrant, string>;
  topics: Record<SwotTopic, string>;
  uptakeKinds: Record<UptakeKind, string>;
}

const en: ReportWords = {
  title: 'Final report',
  asOf: (day, zone) => `As known at the end of ${day} (${zone}).`,
  provisional: 'This day has not ended yet: what is recorded until then will change this report.',
  runs: (from, until) => `The project runs from ${from} until ${until}.`,
  contents: 'Contents',
  partnership: 'Partnership',
  pilots: 'Pilot actions',
  initiatives: 'Initiatives beside the pilots, not funded by the project',
  analyses: 'Territorial analyses',
  practices: 'Good practices',
  recommendations: 'Recommendations and guidelines',
  releases: 'Published figures',
  gaps: 'What is missing',
  nothing: 'Nothing was recorded until then.',
  ran: (since, until) => (until === undefined ? `since ${since}` : `from ${since} until ${until}`),
  learnt: 'What is learnt from it',
  nothingLearnt: 'Nothing was written of what is learnt from it.',
  edition: (number, on) => `Edition ${number}, published on ${on}.`,
  weight: (weight) => `weight ${weight} of 5`,
  method: 'How it is done',
  results: 'What came of it',
  conditions: 'What it needs elsewhere',
  yearlyCosts: 'Costs in a year',
  takenUp: 'Taken up by',
  notTakenUp: 'No organisation has taken it up until then.',
  name: 'Name',
  kind: 'Kind',
  country: 'Country',
  lead: 'lead partner',
  territory: 'Territory',
  organisation: 'Organisation',
  state: 'State',
  targetGroup: 'Target group',
  whyChosen: 'Why it was chosen',
  conclusions: (count) =>
    count === 1 ? 'One conclusion rests on this pilot.' : `${count} conclusions rest on this pilot.`,
  stale: 'A figure this rests on has moved since; the partnership has not said yet whether it holds.',
  withdrawn: (day, reason) => `Withdrawn on ${day}: ${reason}`,
  reaffirmed: (day, reason) => `Re-affirmed on ${day}: ${reason}`,
  evidence: 'Evidence',
  was: 'Value',
  interval: '95 % interval',
  persons: 'n',
  on: 'Known on',
  now: 'Since then',
  chart: 'Values with their 95 % intervals; a hollow point is the value of later.',
  displays: { number: 'In numbers', money: 'In money', percent: 'In percent', hours: 'In hours', days: 'In days' },
  pinned: 'What it rests on.',
  releaseOf: (name, from, until, on) => `${name} (${from} until ${until}), published on ${on}`,
  withoutEvidence: 'Published without evidence',
  withoutConclusion: 'Pilots that nothing was concluded from',
  partnerKinds: {
    research: 'research',
    public_body: 'public body',
    ngo: 'non-governmental organisation',
    enterprise: 'enterprise',
    other: 'other',
  },
  pilotStates: { planned: 'planned', running: 'running', paused: 'paused', completed: 'completed', closed: 'closed' },
  levels: { local: 'local', regional: 'regional', national: 'national', european: 'European' },
  kinds: { recommendation: 'Recommendation', guideline: 'Guideline' },
  evidenceKinds: { figure: 'Figure', pilot: 'Pilot', analysis: 'Territorial analysis', practice: 'Good practice' },
  reasons: {
    left_interval: 'left its interval',
    direction: 'changed its direction',
    source_lost: 'is no longer shown',
  },
  quadrants: { strength: 'Strengths', weakness: 'Weaknesses', opportunity: 'Opportunities', threat: 'Threats' },
  topics: {
    reception: 'Reception',
    language: 'Language',
    skills: 'Skills',
    labour_market: 'Labour market',
    self_employment: 'Self-employment',
    housing: 'Housing',
    social_inclusion: 'Social inclusion',
    empowerment: 'Empowerment',
    health: 'Health',
    governance: 'Governance',
    law: 'Law',
    funding: 'Funding',
    public_opinion: 'Public opinion',
  },
  uptakeKinds: { adopted: 'adopted', up_scaled: 'scaled up' },
};

const de: ReportWords = {
  title: 'Abschlussbericht',
  asOf: (day, zone) => `Stand am Ende des ${day} (${zone}).`,
  provisional: 'Dieser Tag ist noch nicht zu Ende: Was bis dahin erfasst wird, ändert diesen Bericht.',
  runs: (from, until) => `Das Projekt läuft vom ${from} bis ${until}.`,
  contents: 'Inhalt',
  partnership: 'Partnerschaft',
  pilots: 'Pilotmaßnahmen',
  initiatives: 'Initiativen neben den Pilotmaßnahmen, nicht vom Projekt gefördert',
  analyses: 'Gebietsanalysen',
  practices: 'Gute Praxis',
  recommendations: 'Empfehlungen und Leitlinien',
  releases: 'Veröffentlichte Kennzahlen',
  gaps: 'Was fehlt',
  nothing: 'Bis dahin wurde nichts erfasst.',
  ran: (since, until) => (until === undefined ? `seit ${since}` : `von ${since} bis ${until}`),
  learnt: 'Was daraus gelernt wird',
  nothingLearnt: 'Was daraus gelernt wird, wurde nicht aufgeschrieben.',
  edition: (number, on) => `Ausgabe ${number}, veröffentlicht am ${on}.`,
  weight: (weight) => `Gewicht ${weight} von 5`,
  method: 'Wie es gemacht wird',
  results: 'Was dabei herauskam',
  conditions: 'Was es anderswo braucht',
  yearlyCosts: 'Kosten im Jahr',
  takenUp: 'Übernommen von',
  notTakenUp: 'Bis dahin hat keine Organisation sie übernommen.',
  name: 'Name',
  kind: 'Art',
  country: 'Land',
  lead: 'federführend',
  territory: 'Gebiet',
  organisation: 'Organisation',
  state: 'Stand',
  targetGroup: 'Zielgruppe',
  whyChosen: 'Warum sie gewählt wurde',
  conclusions: (count) =>
    count === 1
      ? 'Eine Schlussfolgerung stützt sich auf diese Pilotmaßnahme.'
      : `${count} Schlussfolgerungen stützen sich auf diese Pilotmaßnahme.`,
  stale: 'Eine Kennzahl, auf der dies beruht, hat sich seither bewegt; ob es noch gilt, ist nicht entschieden.',
  withdrawn: (day, reason) => `Zurückgezogen am ${day}: ${reason}`,
  reaffirmed: (day, reason) => `Bekräftigt am ${day}: ${reason}`,
  evidence: 'Beleg',
  was: 'Wert',
  interval: '95-%-Intervall',
  persons: 'n',
  on: 'Bekannt am',
  now: 'Seither',
  chart: 'Werte mit ihren 95-%-Intervallen; ein leerer Punkt ist der spätere Wert.',
  displays: { number: 'In Zahlen', money: 'In Geld', percent: 'In Prozent', hours: 'In Stunden', days: 'In Tagen' },
  pinned: 'Worauf es beruht.',
  releaseOf: (name, from, until, on) => `${name} (${from} bis ${until}), veröffentlicht am ${on}`,
  withoutEvidence: 'Ohne Beleg veröffentlicht',
  withoutConclusion: 'Pilotmaßnahmen, aus denen nichts geschlossen wurde',
  partnerKinds: {
    research: 'Forschung',
    public_body: 'öffentliche Stelle',
    ngo: 'Nichtregierungsorganisation',
    enterprise: 'Unternehmen',
    other: 'andere',
  },
  pilotStates: {
    planned: 'geplant',
    running: 'läuft',
    paused: 'unterbrochen',
    completed: 'durchgeführt',
    closed: 'abgeschlossen',
  },
  levels: { local: 'lokal', regional: 'regional', national: 'national', european: 'europäisch' },
  kinds: { recommendation: 'Empfehlung', guideline: 'Leitlinie' },
  evidenceKinds: { figure: 'Kennzahl', pilot: 'Pilotmaßnahme', analysis: 'Gebietsanalyse', practice: 'Gute Praxis' },
  reasons: {
    left_interval: 'hat ihr Intervall verlassen',
    direction: 'hat die Richtung gewechselt',
    source_lost: 'wird nicht mehr gezeigt',
  },
  quadrants: { strength: 'Stärken', weakness: 'Schwächen', opportunity: 'Chancen', threat: 'Risiken' },
  topics: {
    reception: 'Aufnahme',
    language: 'Sprache',
    skills: 'Qualifikation',
    labour_market: 'Arbeitsmarkt',
    self_employment: 'Selbständigkeit',
    housing: 'Wohnen',
    social_inclusion: 'Soziale Teilhabe',
    empowerment: 'Empowerment',
    health: 'Gesundheit',
    governance: 'Steuerung und Zusammenarbeit',
    law: 'Recht',
    funding: 'Finanzierung',
    public_opinion: 'Öffentliche Meinung',
  },
  uptakeKinds: { adopted: 'übernommen', up_scaled: 'ausgeweitet' },
};

export const reportLanguages = ['en', 'de'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const reportWords: Record<ReportLanguage, ReportWords> = { en, de };
