import { describe, expect, it } from 'vitest';
import { meetingState, parseMeetingState } from './meeting-state.ts';

const meeting = {
	query: 'v=1',
	revision: 3,
	endedAt: undefined,
	notes: [{ id: 1, query: '', text: 'x', isDecided: true, notedAt: new Date(), secret: 'y' }]
};

describe('the state of a meeting', () => {
	it('survives the way to a browser, and carries nothing else', () => {
		const text = JSON.stringify(meetingState(meeting));
		expect(parseMeetingState(text)).toEqual(meetingState(meeting));
		expect(text).not.toContain('secret');
	});

	it.each(['{}', 'null', '{"query":1}'])('is not %s', (text) => {
		expect(parseMeetingState(text)).toBeUndefined();
	});
});
