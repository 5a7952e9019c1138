/** Code lists about trainings. */

export const trainingKinds = ['seminar', 'study_visit', 'salon', 'workshop', 'webinar'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** How an attendance was noted: on the organiser's list, by the code on the wall, or afterwards. */
export const attendanceMethods = ['list', 'code', 'correction'] as const;
export type AttendanceMethod = (typeof attendanceMethods)[number];

/** How a question is answered: by one of several options, a step of a scale, or a number. */
export const questionKinds = ['choice', 'scale', 'number'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** When the questions of a training are answered; `follow_up` is three to six months after its end. */
export const assessmentMoments = ['before', 'after', 'follow_up'] as const;
export type AssessmentMoment = (typeof assessmentMoments)[number];

/** Why a certificate is not valid any more. */
export const revocationCauses = ['completion_voided', 'withdrawn'] as const;
export type RevocationCause = (typeof revocationCauses)[number];
