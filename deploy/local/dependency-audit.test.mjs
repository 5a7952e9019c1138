import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditIn } from './dependency-audit.mjs';

test('the audit counts what the registry knows', () => {
  const vulnerabilities = { low: 1, high: 2, critical: 0 };
  assert.deepEqual(auditIn(JSON.stringify({ metadata: { vulnerabilities } })), { counts: vulnerabilities });
});

test('the audit takes no silence for a clean bill', () => {
  const refusal = '{"message":"405 Method Not Allowed","statusCode":405}';
  assert.deepEqual(auditIn(refusal), { silent: '405 Method Not Allowed' });
  assert.deepEqual(auditIn('{}'), { silent: 'it gave no report' });
  assert.deepEqual(auditIn(''), { silent: 'its answer cannot be read' });
});
