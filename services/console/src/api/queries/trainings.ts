import { queryOptions } from '@tanstack/react-query';
import {
  readAssessmentAnalysis,
  readAssessments,
  readMyAssessments,
  readQuestionSet,
  readQuestionSets,
} from '../assessments.js';
import { readCertificates, readMyCertificate, verifyCertificate } from '../certificates.js';
import {
  readAttendance,
  readMyRegistration,
  readParticipations,
  readPublicSession,
  readRegistrations,
  readSchemes,
  readSessions,
  readWallCode,
} from '../trainings.js';
import { peopleMs } from './people.js';

export const trainingQueries = {
  schemes: () => queryOptions({ queryKey: ['trainings', 'schemes'], queryFn: ({ signal }) => readSchemes(signal) }),

  sessions: () => queryOptions({ queryKey: ['trainings', 'sessions'], queryFn: ({ signal }) => readSessions(signal) }),

  participations: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'participations', scheme],
      queryFn: ({ signal }) => readParticipations(scheme, signal),
      refetchInterval: peopleMs,
      // Others take attendance while this is looked at: it is asked anew by whoever comes back to it.
      staleTime: 0,
    }),

  registrations: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'registrations', session],
      queryFn: ({ signal }) => readRegistrations(session, signal),
      refetchInterval: peopleMs,
    }),

  attendance: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'attendance', session],
      queryFn: ({ signal }) => readAttendance(session, signal),
      refetchInterval: peopleMs,
    }),

  wallCode: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'code', session],
      queryFn: ({ signal }) => readWallCode(session, signal),
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data ? Math.max(1_000, Date.parse(data.until) - Date.now()) : false),
    }),

  publicSession: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'public', link],
      queryFn: ({ signal }) => readPublicSession(link, signal),
    }),

  myRegistration: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link],
      queryFn: ({ signal }) => readMyRegistration(link, signal),
    }),

  certificates: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'certificates', scheme],
      queryFn: ({ signal }) => readCertificates(scheme, signal),
      // Whoever has completed the training may have theirs by their own link meanwhile.
      staleTime: 0,
    }),

  certificate: (code: string) =>
    queryOptions({
      queryKey: ['trainings', 'certificate', code],
      queryFn: ({ signal }) => verifyCertificate(code, signal),
      staleTime: 0,
    }),

  myCertificate: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link, 'certificate'],
      queryFn: ({ signal }) => readMyCertificate(link, signal),
      refetchInterval: ({ state: { data } }) => data?.state === 'after_session' && peopleMs,
    }),

  questionSets: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'question-sets', scheme],
      queryFn: ({ signal }) => readQuestionSets(scheme, signal),
    }),

  questionSet: (id: string, version?: number) =>
    queryOptions({
      queryKey: ['trainings', 'question-set', id, version],
      queryFn: ({ signal }) => readQuestionSet(id, version, signal),
    }),

  assessments: (questionSet: string) =>
    queryOptions({
      queryKey: ['trainings', 'assessments', questionSet],
      queryFn: ({ signal }) => readAssessments(questionSet, signal),
      retry: false,
    }),

  assessmentAnalysis: (questionSet: string, wanted: Parameters<typeof readAssessmentAnalysis>[1]) =>
    queryOptions({
      queryKey: ['trainings', 'assessments', questionSet, 'analysis', wanted],
      queryFn: ({ signal }) => readAssessmentAnalysis(questionSet, wanted, signal),
      // People answer while this is looked at.
      staleTime: 0,
    }),

  myAssessments: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link, 'assessments'],
      queryFn: ({ signal }) => readMyAssessments(link, signal),
    }),
};
