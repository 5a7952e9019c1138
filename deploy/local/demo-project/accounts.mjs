/**
 * The people of the demo project, one for each role, and the partner system that reads its events.
 * Their rights are grants of the access service, loaded with the demo project; here they only exist.
 */

/**
 * @typedef {object} Account
 * @property {string} id subject at the OpenID provider
 * @property {string} name
 * @property {'lead-partner' | 'pilot-manager' | 'country-coordinator' | 'training-organiser' | 'policy-author' | 'evaluator'} role
 * @property {string} roleName
 * @property {string} scope what the role covers, in words
 * @property {string} organisation
 */

/** @type {readonly Account[]} */
export const accounts = [
  {
    id: 'lead',
    name: 'Marta Venier',
    role: 'lead-partner',
    roleName: 'Lead partner',
    scope: 'the whole project',
    organisation: "Ca' Foscari University of Venice",
  },
  {
    id: 'manager-bologna',
    name: 'Giulia Ferri',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Bologna',
    organisation: 'ASP Città di Bologna',
  },
  {
    id: 'manager-parma',
    name: 'Davide Conti',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Parma',
    organisation: 'Comune di Parma',
  },
  {
    id: 'manager-berlin',
    name: 'Jonas Albrecht',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Berlin',
    organisation: 'I.S.I. e.V.',
  },
  {
    id: 'manager-vienna',
    name: 'Katharina Moser',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Vienna',
    organisation: 'Caritas Vienna',
  },
  {
    id: 'manager-ljubljana',
    name: 'Špela Kranjc',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Ljubljana',
    organisation: 'KD Gmajna',
  },
  {
    id: 'manager-zagreb',
    name: 'Đurđa Horvat',
    role: 'pilot-manager',
    roleName: 'Pilot manager',
    scope: 'the pilots in Zagreb',
    organisation: 'the partner in Zagreb',
  },
  {
    id: 'coordinator-de',
    name: 'Miriam Okafor',
    role: 'country-coordinator',
    roleName: 'Country coordinator',
    scope: 'all pilots in Germany',
    organisation: 'Senate Commissioner for Integration and Migration, Berlin',
  },
  {
    id: 'organiser',
    name: 'Lejla Hodžić',
    role: 'training-organiser',
    roleName: 'Training organiser',
    scope: 'the trainings of the project',
    organisation: 'KD Gmajna',
  },
  {
    id: 'author',
    name: 'Henrike Brandt',
    role: 'policy-author',
    roleName: 'Policy author',
    scope: 'analyses, practices and recommendations of the project',
    organisation: "Ca' Foscari University of Venice",
  },
  {
    id: 'evaluator',
    name: 'Tomaž Rupnik',
    role: 'evaluator',
    roleName: 'Evaluator',
    scope: 'the whole project',
    organisation: 'ZRC SAZU',
  },
];

/**
 * Programs of partners: they sign in with a secret of their own (client credentials), and the
 * token's subject is the id.
 * @type {readonly { id: string, name: string, role: 'partner-system', roleName: string, scope: string }[]}
 */
export const partnerSystems = [
  {
    id: 'municipality-archive',
    name: 'Archive of the municipality',
    role: 'partner-system',
    roleName: 'Partner system',
    scope: 'the event stream of the project',
  },
];
