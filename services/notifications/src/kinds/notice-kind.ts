/** What people can be told of. */
export const noticeKinds = [
  'milestone-due',
  'milestone-overdue',
  'milestone-reached',
  'target-reached',
  'target-at-risk',
  'recommendation-stale',
  'review-requested',
  'comment-made',
  'published-figure-changed',
  'session-changed',
  'follow-up-open',
  'import-finished',
  'erasure-waiting',
  'subscription-disabled',
  'delivery-failing',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
