import { AuditModule, MailModule, PartnershipModule, Reading } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Analyses } from './assessments/analysis.service.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { Assessments } from './assessments/assessments.service.js';
import { FollowUps } from './assessments/follow-ups.service.js';
import { MyAssessments } from './assessments/my-assessments.service.js';
import { QuestionSetsController } from './assessments/question-sets.controller.js';
import { QuestionSets } from './assessments/question-sets.service.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { Attendance } from './attendance/attendance.service.js';
import { EndedSessions } from './attendance/ended-sessions.service.js';
import { Participations } from './attendance/participations.service.js';
import { Attendees } from './attendees/attendees.js';
import { Names } from './attendees/names.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { Calendars } from './calendar/calendar.service.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { Certificates } from './certificates/certificates.service.js';
import { EndingsController } from './endings/endings.controller.js';
import { Endings } from './endings/endings.service.js';
import { guardedReads } from './guarded-reads.js';
import { AssessmentImports } from './imports/assessment-imports.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { AttendanceImports } from './imports/imports.service.js';
import { CertificateNews } from './letters/certificate-news.service.js';
import { LettersController } from './letters/letters.controller.js';
import { Letters } from './letters/letters.service.js';
import { RegistrationsController } from './registrations/registrations.controller.js';
import { Registrations } from './registrations/registrations.service.js';
import { SchemesController } from './schemes/schemes.controller.js';
import { Schemes } from './schemes/schemes.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';

const reading = {
  provide: Reading,
  useFactory: (dataSource: DataSource) => new Reading(dataSource, guardedReads),
  inject: [DataSource],
};

@Module({
  imports: [PartnershipModule, MailModule, AuditModule],
  controllers: [
    SchemesController,
    EndingsController,
    SessionsController,
    RegistrationsController,
    AttendanceController,
    ImportsController,
    LettersController,
    CalendarController,
    QuestionSetsController,
    AssessmentsController,
    CertificatesController,
  ],
  providers: [
    reading,
    Schemes,
    Endings,
    Sessions,
    Attendees,
    Names,
    Registrations,
    Attendance,
    EndedSessions,
    Participations,
    AttendanceImports,
    AssessmentImports,
    CertificateNews,
    Letters,
    Calendars,
    QuestionSets,
    Assessments,
    MyAssessments,
    FollowUps,
    Analyses,
    Certificates,
  ],
})
export class TrainingsModule {}
