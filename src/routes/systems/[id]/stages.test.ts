import { describe, expect, it } from 'vitest';
import type { SystemEvent } from '#lib/view/system-recovery.ts';
import { recoveryStages } from './stages.ts';

const named = (name: string) => ({ id: name, name });
const event: SystemEvent = {
	usable: 70,
	usableWait: undefined,
	recovery: {
		path: 'restore',
		hours: 20,
		rpoHours: 4,
		holdHours: 24,
		ready: 30,
		start: 40,
		finish: 60,
		readyWait: { kind: 'repository', system: named('Vault'), team: undefined, until: 30 },
		teamWait: { kind: 'team', system: named('Mail'), team: 'Infra', until: 40 },
		teams: [{ name: 'Infra', units: 2 }],
		repository: named('Vault'),
		rebuiltFor: undefined,
		restoreHours: 20
	}
};

describe('recoveryStages', () => {
	it('runs without a gap from the start until the system is usable', () => {
		const stages = recoveryStages(event, 'en');
		expect(stages.map(({ kind, from, until }) => [kind, from, until])).toEqual([
			['hold', 0, 24],
			['wait', 24, 30],
			['wait', 30, 40],
			['work', 40, 60],
			['work', 60, 70]
		]);
		expect(stages[1].words).toContain('Vault');
		expect(stages[2].words).toContain('Infra');
	});

	it('is one wait for a system that is not hit itself', () => {
		const wait = { kind: 'dependency', system: named('ERP'), team: undefined, until: 70 } as const;
		const stages = recoveryStages({ usable: 70, recovery: undefined, usableWait: wait }, 'de');
		expect(stages).toMatchObject([{ kind: 'wait', from: 0, until: 70 }]);
	});

	it('is nothing for a system that goes on working', () => {
		const idle = { usable: 0, recovery: undefined, usableWait: undefined };
		expect(recoveryStages(idle, 'en')).toEqual([]);
	});
});
