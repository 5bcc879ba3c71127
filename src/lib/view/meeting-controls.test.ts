import { describe, expect, it } from 'vitest';
import { meetingControls } from './meeting-controls.ts';
import { deliveredModels } from './testing/analysed.ts';
import { catalogue } from './what-if/catalogue.ts';
import { today, withValue } from './what-if/what-if-case.ts';

const controls = catalogue(deliveredModels()[0]);
const idsOf = (...of: Parameters<typeof meetingControls>) =>
	meetingControls(...of).map(({ id }) => id);

describe('meetingControls', () => {
	it('are five of different questions when the case is today', () => {
		const shown = meetingControls(controls, today, []);
		expect(shown).toHaveLength(5);
		expect(new Set(shown.map(({ group }) => group)).size).toBe(5);
		expect(shown.some(({ type }) => type === 'switch')).toBe(false);
	});

	it('hold every control that the case sets or the moderator chose, however many', () => {
		const set = controls.filter(({ type }) => type === 'switch').slice(0, 6);
		const whatIf = set.reduce((before, control) => withValue(before, control, true), today);
		const shown = idsOf(controls, whatIf, ['hold.all']);
		for (const { id } of set) expect(shown).toContain(id);
		expect(shown).toContain('hold.all');
		expect(shown).toHaveLength(7);
	});
});
