import {
  auditMigrations,
  partnershipEntities,
  partnershipMigrations,
  type ServiceDefinition,
} from '@integras/service-kit';
import { AssessmentRow } from './assessments/assessment.entity.js';
import { QuestionSetRow } from './assessments/question-set.entity.js';
import { AttendanceRow, ParticipationRow } from './attendance/attendance.entity.js';
import { ContactRow } from './attendees/contact.entity.js';
import { ErasedNameRow } from './attendees/erased-name.entity.js';
import { LetterRow } from './letters/letter.entity.js';
import { CertificateRow } from './certificates/certificate.entity.js';
import { AskAgain1764700000000 } from './migrations/ask-again.js';
import { AskLatecomers1765100000000 } from './migrations/ask-latecomers.js';
import { CountEndedSessions1765300000000 } from './migrations/count-ended-sessions.js';
import { CreateAssessments1764122400000 } from './migrations/create-assessments.js';
import { CreateCertificates1764126000000 } from './migrations/create-certificates.js';
import { CreateErasedNames1765200000000 } from './migrations/create-erased-names.js';
import { CreateTrainings1764100002000 } from './migrations/create-trainings.js';
import { GuardNames1765000002000 } from './migrations/guard-names.js';
import { RegistrationRow } from './registrations/registration.entity.js';
import { SchemeRow } from './schemes/scheme.entity.js';
import { SessionRow } from './sessions/session.entity.js';
import { TrainingsModule } from './trainings.module.js';
import { trainingsSettings } from './trainings.settings.js';

/** What makes this service this one. */
export const trainings: ServiceDefinition = {
  service: 'trainings',
  module: TrainingsModule,
  entities: [
    ...partnershipEntities,
    SchemeRow,
    SessionRow,
    RegistrationRow,
    ContactRow,
    ErasedNameRow,
    AttendanceRow,
    ParticipationRow,
    LetterRow,
    QuestionSetRow,
    AssessmentRow,
    CertificateRow,
  ],
  migrations: [
    ...partnershipMigrations,
    ...auditMigrations,
    CreateTrainings1764100002000,
    CreateAssessments1764122400000,
    CreateCertificates1764126000000,
    GuardNames1765000002000,
    AskAgain1764700000000,
    AskLatecomers1765100000000,
    CreateErasedNames1765200000000,
    CountEndedSessions1765300000000,
  ],
  settings: trainingsSettings,
  api: {
    title: 'Trainings',
    description: 'Transnational trainings: schemes, sessions, registration, attendance, assessments and certificates.',
  },
};
