import { describe, expect, it } from 'vitest';
import { eventStream } from './event-stream.ts';

describe('eventStream', () => {
	it('sends values as events, and says when to connect again', async () => {
		const response = eventStream((send) => {
			send({ query: 'a=1\nb' });
			return () => undefined;
		});
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		const reader = response.body?.getReader();
		const decoder = new TextDecoder();
		let text = '';
		for (let i = 0; i < 2; i++) text += decoder.decode((await reader?.read())?.value);
		await reader?.cancel();
		expect(text).toBe('retry: 1000\n\ndata: {"query":"a=1\\nb"}\n\n');
	});

	it('stops following when the browser goes', async () => {
		let hasStopped = false;
		const response = eventStream(() => () => (hasStopped = true));
		await response.body?.cancel();
		expect(hasStopped).toBe(true);
	});
});
