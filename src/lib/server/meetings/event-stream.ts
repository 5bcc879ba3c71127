/** A browser that has heard nothing for this long takes the connection for lost, in milliseconds. */
const heartbeat = 15_000;
/** So long a browser waits before it connects again, in milliseconds. */
const retry = 1_000;

/**
 * A response of server-sent events: `follow` is given a function that sends a value, and returns what
 * ends it when the browser goes.
 */
export function eventStream(follow: (send: (value: unknown) => void) => () => void): Response {
	let end: () => void = () => undefined;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const encoder = new TextEncoder();
			const write = (text: string) => controller.enqueue(encoder.encode(text));
			const beat = setInterval(() => write(': still here\n\n'), heartbeat);
			write(`retry: ${retry}\n\n`);
			const stop = follow((value) => write(`data: ${JSON.stringify(value)}\n\n`));
			end = () => {
				clearInterval(beat);
				stop();
			};
		},
		cancel: () => end()
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// A proxy that collected events before it passes them on would hold up the room.
			'x-accel-buffering': 'no'
		}
	});
}
