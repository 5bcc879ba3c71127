import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
	hitting,
	process as work,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { canonicalJson } from '#lib/report/snapshot/canonical-json.ts';
import { closingInput } from '#lib/report/snapshot/testing/closing-input.ts';
import { closed } from '#lib/report/snapshot/testing/demonstration-snapshot.ts';

const snapshot = closed(
	closingInput(
		smallModel({
			systems: [system('erp', 10)],
			processes: [work('orders', ['erp'], { costs: [ratePenalty] })],
			scenarios: [hitting(['erp'])]
		})
	)
);

function recompute(text: string) {
	const file = join(mkdtempSync(join(tmpdir(), 'recompute-')), 'snapshot.json');
	writeFileSync(file, text);
	return spawnSync(process.execPath, ['bin/impact.ts', 'recompute', file], { encoding: 'utf8' });
}

it('says that a snapshot comes out as it was reported, and which one it is', () => {
	const text = canonicalJson(snapshot);
	const { stdout, status } = recompute(text);
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({
		quarter: '2026-Q3',
		isSame: true,
		differences: [],
		fingerprint: createHash('sha256').update(text).digest('hex')
	});
});

it('refuses what is no snapshot, in words', () => {
	const { stderr, status } = recompute('{"format":1}');
	expect(status).toBe(2);
	expect(stderr).toContain('settings.scenario: expected the id of a scenario');
});
