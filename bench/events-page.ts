import type { Measurement } from './measure.ts';

/** How fast events run in a worker of this page. */
export const measured = new Promise<readonly Measurement[]>((resolve, reject) => {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<readonly Measurement[]>) => resolve(data);
	worker.onerror = ({ message }) => reject(new Error(message));
});
