import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MeetingState } from '#lib/view/meeting-state.ts';
import { FollowedMeeting } from './followed-meeting.svelte.ts';

const state = (revision: number, query = `v=${revision}`): MeetingState => ({
	query,
	revision,
	hasEnded: false,
	notes: []
});

/** A meeting whose connections do what the test says. */
function followed() {
	const sources: FakeEvents[] = [];
	let meeting: FollowedMeeting | undefined;
	onTestFinished(
		$effect.root(() => {
			meeting = new FollowedMeeting(
				'key',
				() => state(1),
				() => {
					const source = new FakeEvents();
					sources.push(source);
					return source as unknown as EventSource;
				}
			);
		})
	);
	flushSync();
	if (!meeting) throw new RangeError('no meeting');
	return { meeting, sources };
}

class FakeEvents {
	readyState: number = EventSource.OPEN;
	onopen: (() => void) | undefined;
	onerror: (() => void) | undefined;
	onmessage: ((event: { readonly data: string }) => void) | undefined;
	close(): void {
		this.readyState = EventSource.CLOSED;
	}
	send(sent: MeetingState): void {
		this.onmessage?.({ data: JSON.stringify(sent) });
	}
}

describe('FollowedMeeting', () => {
	it('shows what the page came with, then what is sent', () => {
		const { meeting, sources } = followed();
		expect(meeting.state.query).toBe('v=1');
		sources[0].send(state(2));
		expect(meeting.state.query).toBe('v=2');
	});

	it('is not taken back by a state that arrives late', () => {
		const { meeting, sources } = followed();
		sources[0].send(state(3));
		sources[0].send(state(2));
		expect(meeting.state.revision).toBe(3);
	});

	it('says while the connection is lost, and keeps the last state', () => {
		const { meeting, sources } = followed();
		sources[0].send(state(2));
		sources[0].onerror?.();
		expect(meeting.isLost).toBe(true);
		expect(meeting.state.query).toBe('v=2');
		sources[0].onopen?.();
		expect(meeting.isLost).toBe(false);
	});

	it('connects anew when the browser is online again', () => {
		const { meeting, sources } = followed();
		window.dispatchEvent(new Event('offline'));
		expect(meeting.isLost).toBe(true);
		window.dispatchEvent(new Event('online'));
		expect(sources).toHaveLength(2);
		expect(sources[0].readyState).toBe(EventSource.CLOSED);
		sources[1].send(state(5));
		expect([meeting.isLost, meeting.state.revision]).toEqual([false, 5]);
	});

	it('connects anew by itself after the browser has given up', async () => {
		const { sources } = followed();
		sources[0].close();
		sources[0].onerror?.();
		await expect.poll(() => sources.length, { timeout: 10_000 }).toBe(2);
	});
});
