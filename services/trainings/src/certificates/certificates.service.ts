import type { RevocationCause } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import {
  type Action,
  type Caller,
  type CommandContext,
  KnownPartner,
  notFound,
  problem,
  Reading,
  SETTINGS,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { participationId } from '../attendance/attendance.js';
import { ParticipationRow, participationShelf } from '../attendance/attendance.entity.js';
import { completesAtEnd } from '../attendance/participation.js';
import { ContactRow } from '../attendees/contact.entity.js';
import { Names } from '../attendees/names.service.js';
import { RegistrationRow } from '../registrations/registration.entity.js';
import { Registrations } from '../registrations/registrations.service.js';
import { SchemeRow, schemeShelf } from '../schemes/scheme.entity.js';
import { Schemes } from '../schemes/schemes.service.js';
import { SessionRow } from '../sessions/session.entity.js';
import type { TrainingsSettings } from '../trainings.settings.js';
import { type CertificateStep, certificateId, issue, revoke } from './certificate.js';
import { certificateDocument } from './certificate-document.js';
import { CertificateRow, certificateShelf } from './certificate.entity.js';
import type { CertificateLanguage } from './certificate-words.js';
import { newCode, typed } from './verification-code.js';

/** A certificate as those who organise the training see it. */
export interface ShownCertificate {
  id: string;
  attendee: string;
  issuedOn: string;
  revoked: RevocationCause | null;
}

/** How it stands with the certificate of the holder of a personal link. */
export interface MyCertificate {
  /** `after_session`: once the session that goes on has ended. */
  state: 'not_completed' | 'after_session' | 'available' | 'issued' | 'withdrawn';
}

type Deciding = (
  scheme: SchemeRow,
  row: CertificateRow | undefined,
  of: ParticipationRow | undefined,
  now: Date,
) => CertificateStep;

@Injectable()
export class Certificates {
  private readonly publicUrl: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
    private readonly registrations: Registrations,
    private readonly reading: Reading,
    private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { PUBLIC_URL }: TrainingsSettings,
  ) {
    this.publicUrl = PUBLIC_URL;
  }

  /** Whether a code is one of a certificate that is valid: nothing else is told, not even whether there was one. */
  async isValid(code: string): Promise<boolean> {
    const row = await this.dataSource.manager.findOneBy(CertificateRow, { code: typed(code) });
    return row !== null && row.revoked === null;
  }

  /** Of a training, those revoked too. */
  async list(scheme: string, caller: Caller): Promise<ShownCertificate[]> {
    await this.schemes.readable(scheme, caller, 'scheme.write');
    const rows = await this.dataSource.manager.find(CertificateRow, { where: { scheme }, order: { id: 'ASC' } });
    return rows.map(shown);
  }

  /** By who organises the training, for somebody who has completed it. */
  async issue(
    scheme: string,
    registration: string,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownCertificate> {
    await this.schemes.readable(scheme, caller, 'scheme.write');
    const row = await this.dataSource.manager.findOneBy(RegistrationRow, { id: registration, scheme });
    if (!row)
      throw problem('registration-unknown', 422, 'Nobody can be found', 'Name a registration for this training.', [
        { field: 'registration', reason: 'is no registration for this training' },
      ]);
    return this.issueTo(row, 'organiser', context);
  }

  /** By the holder of a personal link. */
  async issueMine(link: string, context: CommandContext): Promise<MyCertificate> {
    await this.issueTo((await this.registrations.linked(link)).row, 'link', context);
    return { state: 'issued' };
  }

  async mine(link: string): Promise<MyCertificate> {
    const { row, found } = await this.registrations.linked(link);
    const participation = participationId(row.scheme, row.attendee);
    const { manager } = this.dataSource;
    const [attended, certificate] = await Promise.all([
      manager.findOneBy(ParticipationRow, { id: participation }),
      manager.findOneBy(CertificateRow, { id: certificateId(participation) }),
    ]);
    if (certificate && !certificate.revoked) return { state: 'issued' };
    if (certificate?.revoked === 'withdrawn') return { state: 'withdrawn' };
    if (attended?.snapshot?.completedOn !== undefined) return { state: 'available' };
    const { description } = found.scheme;
    return { state: attended && completesAtEnd(description, attended) ? 'after_session' : 'not_completed' };
  }

  /** By who organises the training. */
  async withdraw(id: string, caller: Caller, context: CommandContext): Promise<ShownCertificate> {
    const row = await this.readable(id, caller);
    return this.commit(row.scheme, row.participation, context, (scheme, certificate, _, now) =>
      revoke(scheme, certificate!, 'withdrawn', now),
    );
  }

  /** The document, for who may know attendees. */
  async documentOf(id: string, language: CertificateLanguage, caller: Caller): Promise<Buffer> {
    const row = await this.readable(id, caller, 'attendee.read');
    const contact = await this.reading.as(caller, (manager) => manager.findOneBy(ContactRow, { id: row.attendee }));
    return this.document(row, contact, language);
  }

  async myDocument(link: string, language: CertificateLanguage): Promise<Buffer> {
    const { row } = await this.registrations.linked(link);
    const id = certificateId(participationId(row.scheme, row.attendee));
    const certificate = await this.dataSource.manager.findOneBy(CertificateRow, { id });
    if (!certificate) throw notFound();
    const contact = await this.dataSource.manager.findOneBy(ContactRow, { id: certificate.attendee });
    return this.document(certificate, contact, language);
  }

  /**
   * The name is read when a document is made, and kept nowhere. After an erasure a name that the same address is given
   * anew is not that of who was there: anybody may have given it.
   * @throws Refusal 409 when the certificate was revoked, or the name erased since what it certifies began
   */
  private async document(
    row: CertificateRow,
    contact: ContactRow | null,
    language: CertificateLanguage,
  ): Promise<Buffer> {
    if (row.revoked)
      throw problem(
        'certificate-revoked',
        409,
        'Not valid',
        'This certificate was revoked: it is not printed any more.',
      );
    const { manager } = this.dataSource;
    const [participation, { description }] = await Promise.all([
      manager.findOneByOrFail(ParticipationRow, { id: row.participation }),
      manager.findOneByOrFail(SchemeRow, { id: row.scheme }),
    ]);
    const began = await this.beginningOf(participation);
    const erased = await this.names.erasedSince(began, [row.attendee]);
    if (!contact || erased.has(row.attendee))
      throw problem(
        'name-unknown',
        409,
        'Nobody knows the name',
        'It was erased, or never given: nothing can be printed.',
      );
    const partners = await manager.findBy(KnownPartner, {
      id: In(description.organisers.map(({ partner }) => partner)),
    });
    const nameOf = new Map(partners.map(({ id, name }) => [id, name]));
    return certificateDocument({
      language,
      name: contact.name,
      description,
      participation: participation.snapshot!,
      organisers: description.organisers.map(({ partner }) => nameOf.get(partner)!),
      issuedOn: row.issuedOn,
      code: row.code,
      url: `${this.publicUrl}/certificates/${row.code}`,
    });
  }

  /** Of the first session somebody attended, as it is planned now. */
  private async beginningOf({ sessions }: ParticipationRow): Promise<Date> {
    const rows = await this.dataSource.manager.findBy(SessionRow, { id: In(Object.keys(sessions)) });
    return new Date(Math.min(...rows.map(({ plan }) => Date.parse(plan.starts))));
  }

  private async issueTo(
    { scheme, attendee }: RegistrationRow,
    by: 'organiser' | 'link',
    context: CommandContext,
  ): Promise<ShownCertificate> {
    const given = { code: newCode(), on: this.clock.now().toISOString().slice(0, 10), by };
    return this.commit(scheme, participationId(scheme, attendee), context, (row, earlier, participation, now) =>
      issue(row, participation, earlier, given, now),
    );
  }

  private commit(
    scheme: string,
    participation: string,
    context: CommandContext,
    decide: Deciding,
  ): Promise<ShownCertificate> {
    const id = certificateId(participation);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: participationShelf, ids: [participation] },
        { shelf: certificateShelf, ids: [id] },
      ],
      decide: (rows, { now }) => {
        const certificate = rows.get(certificateShelf, id);
        const { row, fact } = decide(
          rows.get(schemeShelf, scheme)!,
          certificate,
          rows.get(participationShelf, participation),
          now,
        );
        rows.put(certificateShelf, row);
        return { facts: fact ? [fact] : [], result: shown(row) };
      },
    });
  }

  private async readable(id: string, caller: Caller, action: Action = 'scheme.write'): Promise<CertificateRow> {
    const row = await this.dataSource.manager.findOneBy(CertificateRow, { id });
    if (!row) throw notFound();
    await this.schemes.readable(row.scheme, caller, action);
    return row;
  }
}

const shown = ({ id, attendee, issuedOn, revoked }: CertificateRow): ShownCertificate => ({
  id,
  attendee,
  issuedOn,
  revoked,
});
