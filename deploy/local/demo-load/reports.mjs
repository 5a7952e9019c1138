/**
 * What a manager reports of a pilot, as pieces of work that do not depend on each other. Each gives the number of
 * reports it made.
 * @param {import('../requests/public-interface.mjs').PublicInterface} manager
 * @param {import('../demo-project/demo-plan.mjs').DemoPilot} pilot
 * @returns {(() => Promise<number>)[]}
 */
export function reportsOf(manager, { id, description, milestones, participants, expenditure }) {
  const here = `/api/pilots/v1/pilots/${id}`;
  const key = `demo:${description.code}`;
  /**
   * @param {string} path
   * @param {unknown} body
   * @param {string} what
   * @param {{ reason: string, changes: object }} [correction]
   */
  const report = async (path, body, what, correction) => {
    const answer = await manager.post(`${here}/${path}`, body, `${key}:${what}`);
    if (correction) {
      await manager.post(`${here}/facts/${answer.fact.id}/correct`, correction, `${key}:${what}:corrected`);
    }
    return answer;
  };

  return [
    ...milestones.map(({ title, dueOn, reports }, number) => async () => {
      const { milestone } = await report('milestones', { title, dueOn }, `milestone:${number}`);
      for (const { how, body, correction } of reports) {
        await report(`milestones/${milestone.id}/${how}`, body, `milestone:${number}:${how}`, correction);
      }
      return 1 + reports.length;
    }),
    ...participants.map(({ steps, ...enrolment }, number) => async () => {
      const { participant } = await report('participants', enrolment, `participant:${number}`);
      for (const [step, { kind, body }] of steps.entries()) {
        await report(`participants/${participant.id}/${kind}`, body, `participant:${number}:${step}`);
      }
      return 1 + steps.length;
    }),
    ...expenditure.map(({ body, correction }, number) => async () => {
      await report('expenditure', body, `expenditure:${number}`, correction);
      return 1;
    }),
  ];
}
