import type { KnowledgeItemKind } from '@integras/contracts';
import { KnownPilot, KnownProject, KnownTerritory, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { type EntityManager, In } from 'typeorm';
import type { About, FigureOf, Notice } from '../causes/cause.js';
import { type NoticeKind, noticeKinds } from '../kinds/notice-kind.js';
import type { NotificationsSettings } from '../notifications.settings.js';
import { type Language, languages } from '../preferences/recipient.js';
import { KnownIndicator, KnownItem, type Texts } from './names.entities.js';
import { moved, sentences } from './sentences.js';

/** A notice in words, with the page that shows more. */
export interface Sentence {
  text: string;
  link: string;
}

/** What a sentence may name. */
export interface Named {
  pilot?: string;
  milestone?: { title: string; dueOn: string };
  target?: { name: string; place: string; until: string };
  /** `why` says which figure moved, and how; empty where that was not told. */
  recommendation?: { title: string; why: string };
  commented?: { title: string };
  reported?: { name: string; place: string; period: string };
  session?: { title: string; startsAt: string; cancelled: boolean };
  followUp?: { title: string; until: string };
  import?: { isDone: boolean };
  subscription?: { isGone: boolean };
  address?: { failures: number };
  webhook: { isGone: boolean } | null;
}

const templates = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      noticeKinds.map((kind) => [
        kind,
        Handlebars.compile(sentences[language][kind], { strict: true, noEscape: true }),
      ]),
    ),
  ]),
) as Record<Language, Record<NoticeKind, Handlebars.TemplateDelegate<Named>>>;

/** Says notices in a person's language, with the names things have now. */
@Injectable()
export class Words {
  constructor(@Inject(SETTINGS) private readonly settings: NotificationsSettings) {}

  async sentencesOf(notices: readonly Notice[], language: Language, manager: EntityManager): Promise<Sentence[]> {
    const names = await namesFor(notices, manager);
    return notices.map((notice) => ({
      text: templates[language][notice.kind](named(notice, names, language)),
      link: new URL(pathOf(notice), this.settings.PUBLIC_URL).href,
    }));
  }
}

/** The page of the console that shows what a notice is about. */
export function pathOf({ kind, about, pilot }: Pick<Notice, 'kind' | 'about' | 'pilot'>): string {
  if (about.target) return `/app/figures/${encodeURIComponent(about.target.code)}`;
  if (pilot !== null && about.milestone) return `/app/pilots/${pilot}/plan`;
  if (about.reported) return `/app/periods/${about.reported.period}`;
  if (about.recommendation) return `/app/recommendations/${about.recommendation.id}`;
  if (about.commented) return pageOf[about.commented.kind](about.commented.id);
  if (about.followUp) return `/app/trainings/${about.followUp.scheme}`;
  if (about.session) return `/app/sessions/${about.session.id}`;
  if (about.import) return `/app/imports/${about.import.id}`;
  if (kind === 'erasure-waiting') return '/app/erasures';
  return kind === 'delivery-failing' ? '/app/notifications/settings' : '/app/notifications';
}

/** Comments stand beside what is being written; of an analysis, that is its board. */
const pageOf: Record<KnowledgeItemKind, (id: string) => string> = {
  analysis: (id) => `/app/analyses/${id}/board`,
  practice: (id) => `/app/practices/${id}`,
  recommendation: (id) => `/app/recommendations/${id}`,
  initiative: (id) => `/app/initiatives/${id}`,
};

interface Names {
  /** Of pilots, territories and projects. */
  places: Map<string, string>;
  indicators: Map<string, Texts>;
  items: Map<string, Texts>;
}

async function namesFor(notices: readonly Notice[], manager: EntityManager): Promise<Names> {
  const ids = (found: (notice: Notice) => string | null | undefined) => [
    ...new Set(notices.flatMap((notice) => found(notice) ?? [])),
  ];
  const placed = (scope: string) =>
    ids(({ about }) => (figureIn(about)?.scope === scope ? figureIn(about)?.scopeId : null));
  const [pilots, territories, projects, indicators, items] = await Promise.all([
    manager.findBy(KnownPilot, { id: In([...ids(({ pilot }) => pilot), ...placed('pilot')]) }),
    manager.findBy(KnownTerritory, { id: In(placed('territory')) }),
    manager.findBy(KnownProject, { id: In(placed('project')) }),
    manager.findBy(KnownIndicator, { code: In(ids(({ about }) => figureIn(about)?.code)) }),
    manager.findBy(KnownItem, { id: In(ids(({ about }) => (about.recommendation ?? about.commented)?.id)) }),
  ]);
  return {
    places: new Map([
      ...pilots.map(({ id, title }) => [id, title] as const),
      ...territories.map(({ id, name }) => [id, name] as const),
      ...projects.map(({ id, name }) => [id, name] as const),
    ]),
    indicators: new Map(indicators.map(({ code, name }) => [code, name])),
    items: new Map(items.map(({ id, title }) => [id, title])),
  };
}

function named({ about, pilot }: Notice, names: Names, language: Language): Named {
  const { milestone, target, reported, recommendation, commented, session, followUp, address, webhook } = about;
  return {
    pilot: (pilot !== null && names.places.get(pilot)) || '…',
    ...(milestone && { milestone: { title: milestone.title, dueOn: dayIn(milestone.dueOn, language) } }),
    ...(target && { target: { ...figureNamed(target, names, language), until: dayIn(target.until, language) } }),
    ...(reported && { reported: { ...figureNamed(reported, names, language), period: reported.name } }),
    ...(recommendation && {
      recommendation: {
        title: inLanguage(names.items.get(recommendation.id), language) ?? '…',
        why: recommendation.moved ? whyStale(recommendation.moved, names, language) : '',
      },
    }),
    ...(commented && { commented: { title: inLanguage(names.items.get(commented.id), language) ?? '…' } }),
    ...(session && { session: { ...session, startsAt: momentIn(session.startsAt, language) } }),
    ...(followUp && { followUp: { title: followUp.title, until: dayIn(followUp.until, language) } }),
    ...(about.import && { import: { isDone: about.import.outcome === 'done' } }),
    ...(about.subscription && { subscription: { isGone: about.subscription.reason === 'gone' } }),
    ...(address && { address }),
    webhook: webhook ? { isGone: webhook.reason === 'gone' } : null,
  };
}

function whyStale(of: NonNullable<NonNullable<About['recommendation']>['moved']>, names: Names, language: Language) {
  const { name, place } = figureNamed(of, names, language);
  const where = of.period === undefined ? place : `${place} ${inMonth[language](monthIn(of.period, language))}`;
  return moved[language][of.reason]({ name, place: where });
}

const inMonth: Record<Language, (month: string) => string> = {
  en: (month) => `for ${month}`,
  de: (month) => `für ${month}`,
};

/** The figure that a notice is about. */
const figureIn = ({ target, reported, recommendation }: Notice['about']): FigureOf | undefined =>
  target ?? reported ?? recommendation?.moved;

function figureNamed({ code, scope, scopeId }: FigureOf, names: Names, language: Language) {
  const country = () => new Intl.DisplayNames(language, { type: 'region' }).of(scopeId) ?? scopeId;
  return {
    name: inLanguage(names.indicators.get(code), language) ?? code,
    place: scope === 'country' ? country() : (names.places.get(scopeId) ?? '…'),
  };
}

/** A text in the language asked for, or else in one there is. */
const inLanguage = (texts: Texts | undefined, language: Language): string | undefined =>
  texts && (texts[language] ?? texts['en'] ?? Object.values(texts)[0]);

const regional = { en: 'en-GB', de: 'de' } as const satisfies Record<Language, string>;

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(regional[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const monthIn = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(regional[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );

/** Date and time at a place, as they are: no zone moves them. */
const momentIn = (local: string, language: Language): string =>
  new Intl.DateTimeFormat(regional[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${local}Z`),
  );
