import { carryOutErasure, type Erasure, erasureRefusalReasons, refuseErasure } from '../api/data-subjects.js';
import { Acts } from '../records/acts.js';
import { RecordForm } from '../records/record-form.js';
import { codeField } from './code-field.js';
import { codeOf } from './code.js';
import { useReasonField } from './reason-field.js';
import { WhatGoes } from './what-goes.js';

const stale = ['erasures'];

/** Carries an erasure out or refuses it; whoever asked for it can only refuse it. */
export function DecideErasure({ erasure: { id, participant }, isOwn }: { erasure: Erasure; isOwn: boolean }) {
  const reason = useReasonField(erasureRefusalReasons, (each) => `erasure.refusal.${each}`);
  const carryOut = {
    name: 'act.carry-out-erasure' as const,
    form: (close: () => void) => (
      <>
        <WhatGoes />
        <RecordForm
          fields={[codeField(participant)]}
          act="act.carry-out-erasure"
          done="done.erased"
          stale={stale}
          send={(_, key) => carryOutErasure(id, key)}
          onDone={close}
        />
      </>
    ),
  };
  const refuse = {
    name: 'act.refuse-erasure' as const,
    form: (close: () => void) => (
      <RecordForm
        fields={[reason]}
        act="act.refuse-erasure"
        done="done.erasure-refused"
        stale={stale}
        send={(values, key) => refuseErasure(id, values['reason']!, key)}
        onDone={close}
      />
    ),
  };
  return <Acts about={codeOf(participant)} acts={isOwn ? [refuse] : [carryOut, refuse]} />;
}
