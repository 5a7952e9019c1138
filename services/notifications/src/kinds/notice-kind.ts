/** What people can be told of. */
export const noticeKinds = [
  'milestone-due',
  'milestone-overdue',
  'milestone-reached',
  'target-reached',
  'target-at-risk',
  'recommendation-stale',
  'published-figure-changed',
  'session-changed',
  'import-finished',
  'subscription-disabled',
  'delivery-failing',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
