/** Code lists about trainings. */

export const trainingKinds = ['seminar', 'study_visit', 'salon', 'workshop', 'webinar'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** How an attendance was noted: on the organiser's list, by the code on the wall, or afterwards. */
export const attendanceMethods = ['list', 'code', 'correction'] as const;
export type AttendanceMethod = (typeof attendanceMethods)[number];
