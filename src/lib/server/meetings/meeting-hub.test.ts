import { describe, expect, it } from 'vitest';
import { MeetingHub } from './meeting-hub.ts';

describe('MeetingHub', () => {
	it('tells a new state to all who follow that meeting, and to nobody else', () => {
		const hub = new MeetingHub<number>();
		const heard: string[] = [];
		hub.follow('a', (state) => heard.push(`first ${state}`));
		hub.follow('a', (state) => heard.push(`second ${state}`));
		hub.follow('b', (state) => heard.push(`other ${state}`));
		hub.tell('a', 1);
		expect(heard).toEqual(['first 1', 'second 1']);
	});

	it('forgets who has left', () => {
		const hub = new MeetingHub<number>();
		const heard: number[] = [];
		const leave = hub.follow('a', (state) => heard.push(state));
		expect(hub.count('a')).toBe(1);
		leave();
		hub.tell('a', 1);
		expect(heard).toEqual([]);
		expect(hub.count('a')).toBe(0);
	});
});
