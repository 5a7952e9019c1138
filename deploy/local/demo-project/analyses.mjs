import { idOf } from './chance.mjs';

/**
 * @typedef {object} DemoItem
 * @property {string} id
 * @property {'strength' | 'weakness' | 'opportunity' | 'threat'} quadrant
 * @property {string} topic
 * @property {number} weight
 * @property {{ en: string, de: string }} text
 * @property {string} [source]
 * @property {readonly string[]} pilots codes
 *
 * @typedef {object} DemoAnalysis
 * @property {string} territory code
 * @property {{ en: string, de: string }} title
 * @property {{ en: string, de: string }} summary
 * @property {readonly DemoItem[]} items
 * @property {readonly DemoItem[]} [later] what the second edition adds
 * @property {boolean} published
 */

const workshop = 'Workshop of the demonstration';

/**
 * @param {string} territory
 * @param {DemoItem['quadrant']} quadrant
 * @param {string} topic
 * @param {number} weight
 * @param {string} en
 * @param {string} de
 * @param {readonly string[]} [pilots]
 * @returns {DemoItem}
 */
const item = (territory, quadrant, topic, weight, en, de, pilots = []) => ({
  id: idOf('swot', territory, quadrant, topic),
  quadrant,
  topic,
  weight,
  text: { en, de },
  source: workshop,
  pilots,
});

/** Said of each: nothing in them was found out anywhere. */
const summary = {
  en: '**Demonstration data**: invented by the authors of this software, not the finding of any organisation.',
  de: '**Demonstrationsdaten**: von den Autorinnen und Autoren dieser Software erfunden, keine Aussage einer Organisation.',
};

/** @type {readonly DemoAnalysis[]} */
export const demoAnalyses = [
  {
    territory: 'AT-VIENNA',
    title: { en: 'Vienna: work within reach', de: 'Wien: Arbeit in Reichweite' },
    summary,
    published: true,
    items: [
      item(
        'AT-VIENNA',
        'strength',
        'language',
        4,
        'Courses begin within weeks of arrival.',
        'Kurse beginnen wenige Wochen nach der Ankunft.',
      ),
      item(
        'AT-VIENNA',
        'strength',
        'governance',
        3,
        'City and charities plan places **together**.',
        'Stadt und Träger planen Plätze **gemeinsam**.',
      ),
      item(
        'AT-VIENNA',
        'weakness',
        'labour_market',
        5,
        'Small firms want to hire but have nobody to show newcomers the ropes.',
        'Kleine Betriebe wollen einstellen, haben aber niemanden, der Neue einarbeitet.',
        ['DEMO-AT-VIENNA-WORK'],
      ),
      item(
        'AT-VIENNA',
        'weakness',
        'skills',
        4,
        'Recognising a certificate takes longer than learning the trade again.',
        'Die Anerkennung eines Zeugnisses dauert länger, als den Beruf neu zu lernen.',
      ),
      item(
        'AT-VIENNA',
        'opportunity',
        'labour_market',
        4,
        'Trades look for apprentices of any age.',
        'Das Handwerk sucht Lehrlinge jeden Alters.',
      ),
      item(
        'AT-VIENNA',
        'threat',
        'housing',
        3,
        'Rents rise faster than first wages.',
        'Mieten steigen schneller als erste Löhne.',
      ),
    ],
  },
  {
    territory: 'IT-BOLOGNA',
    title: { en: 'Bologna: from reception to a home', de: 'Bologna: von der Aufnahme zur Wohnung' },
    summary,
    published: true,
    items: [
      item(
        'IT-BOLOGNA',
        'strength',
        'reception',
        4,
        'Reception in small flats all over the city.',
        'Aufnahme in kleinen Wohnungen in der ganzen Stadt.',
      ),
      item(
        'IT-BOLOGNA',
        'weakness',
        'housing',
        5,
        'Owners ask for a permanent contract.',
        'Vermietende verlangen einen unbefristeten Vertrag.',
        ['DEMO-IT-BOLOGNA-HOUSING'],
      ),
      item(
        'IT-BOLOGNA',
        'weakness',
        'health',
        3,
        'Trauma is noticed late, and only by chance.',
        'Traumata werden spät und nur zufällig bemerkt.',
      ),
      item(
        'IT-BOLOGNA',
        'opportunity',
        'social_inclusion',
        3,
        'Students look for flatmates and for meaning.',
        'Studierende suchen Mitbewohnende und Sinn.',
      ),
      item(
        'IT-BOLOGNA',
        'threat',
        'funding',
        4,
        'Places are paid for year by year.',
        'Plätze werden von Jahr zu Jahr bezahlt.',
      ),
    ],
    later: [
      item(
        'IT-BOLOGNA',
        'opportunity',
        'labour_market',
        4,
        'Care homes train people while they pay them.',
        'Pflegeheime bilden aus und bezahlen dabei.',
        ['DEMO-IT-BOLOGNA-CARE'],
      ),
    ],
  },
  {
    territory: 'IT-PARMA',
    title: { en: 'Parma: owners and tenants', de: 'Parma: Vermietende und Mietende' },
    summary,
    published: true,
    items: [
      item(
        'IT-PARMA',
        'strength',
        'social_inclusion',
        3,
        'Families of the town have taken in guests for years.',
        'Familien der Stadt nehmen seit Jahren Gäste auf.',
      ),
      item(
        'IT-PARMA',
        'weakness',
        'housing',
        5,
        'Nobody stands surety for the first rent.',
        'Niemand bürgt für die erste Miete.',
        ['DEMO-IT-PARMA-HOUSING'],
      ),
      item(
        'IT-PARMA',
        'opportunity',
        'governance',
        3,
        'The association of owners wants to talk.',
        'Der Verband der Vermietenden will reden.',
      ),
      item(
        'IT-PARMA',
        'threat',
        'public_opinion',
        3,
        'Letters to the newspaper turn sharper.',
        'Leserbriefe werden schärfer.',
      ),
    ],
  },
  {
    territory: 'DE-BERLIN',
    title: { en: 'Berlin: skills nobody asked for', de: 'Berlin: Fähigkeiten, nach denen niemand fragt' },
    summary,
    published: true,
    items: [
      item(
        'DE-BERLIN',
        'strength',
        'self_employment',
        4,
        'Advice for founders in nine languages.',
        'Gründungsberatung in neun Sprachen.',
        ['DEMO-DE-BERLIN-FOUNDERS'],
      ),
      item(
        'DE-BERLIN',
        'weakness',
        'skills',
        5,
        'What people can do is asked last, if at all.',
        'Was Menschen können, wird zuletzt gefragt, wenn überhaupt.',
        ['DEMO-DE-BERLIN-SKILLS'],
      ),
      item(
        'DE-BERLIN',
        'weakness',
        'law',
        4,
        'Permits end before training does.',
        'Aufenthaltstitel enden vor der Ausbildung.',
      ),
      item(
        'DE-BERLIN',
        'opportunity',
        'labour_market',
        4,
        'Workshops have more orders than hands.',
        'Werkstätten haben mehr Aufträge als Hände.',
      ),
      item(
        'DE-BERLIN',
        'threat',
        'housing',
        5,
        'People stay in shelters for years because there is no flat.',
        'Menschen bleiben jahrelang in Unterkünften, weil es keine Wohnung gibt.',
      ),
    ],
  },
  {
    territory: 'SI-LJUBLJANA',
    title: { en: 'Ljubljana: few people, short ways', de: 'Ljubljana: wenige Menschen, kurze Wege' },
    summary,
    published: true,
    items: [
      item(
        'SI-LJUBLJANA',
        'strength',
        'governance',
        4,
        'Everybody who decides knows everybody else.',
        'Wer entscheidet, kennt alle anderen, die entscheiden.',
      ),
      item(
        'SI-LJUBLJANA',
        'weakness',
        'language',
        4,
        'Courses end before they are of use at work.',
        'Kurse enden, bevor sie im Beruf helfen.',
      ),
      item(
        'SI-LJUBLJANA',
        'opportunity',
        'empowerment',
        3,
        'People who arrived earlier want to counsel.',
        'Wer früher ankam, will beraten.',
        ['DEMO-SI-LJUBLJANA-COUNSEL'],
      ),
      item(
        'SI-LJUBLJANA',
        'threat',
        'funding',
        3,
        'One office pays for almost everything.',
        'Eine einzige Stelle bezahlt fast alles.',
      ),
    ],
  },
  {
    territory: 'HR-ZAGREB',
    title: { en: 'Zagreb: a beginning', de: 'Zagreb: ein Anfang' },
    summary,
    published: false,
    items: [
      item(
        'HR-ZAGREB',
        'strength',
        'social_inclusion',
        3,
        'Neighbours who fled themselves thirty years ago.',
        'Nachbarinnen und Nachbarn, die vor dreißig Jahren selbst geflohen sind.',
        ['DEMO-HR-ZAGREB-NEIGHBOURS'],
      ),
      item(
        'HR-ZAGREB',
        'weakness',
        'reception',
        4,
        'Most people leave within months.',
        'Die meisten gehen nach wenigen Monaten.',
      ),
      item('HR-ZAGREB', 'weakness', 'language', 3, 'No course beside work.', 'Kein Kurs neben der Arbeit.'),
      item('HR-ZAGREB', 'threat', 'law', 3, 'Rules change every year.', 'Regeln ändern sich jedes Jahr.'),
    ],
  },
];
