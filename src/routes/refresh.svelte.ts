import { invalidate } from '$app/navigation';

/** How long to wait before each next question, in milliseconds; the last one again and again. */
const pauses = [700, 1_500, 3_000, 5_000];

/**
 * Loads what depends on `dependency` again and again for as long as `isUnfinished` says so, which
 * must read what has been loaded.
 */
export function refreshWhile(isUnfinished: () => boolean, dependency: `app:${string}`): void {
	let asked = 0;
	$effect(() => {
		if (!isUnfinished()) {
			asked = 0;
			return;
		}
		const pause = pauses[Math.min(asked, pauses.length - 1)];
		const timer = setTimeout(() => {
			asked++;
			void invalidate(dependency);
		}, pause);
		return () => {
			clearTimeout(timer);
		};
	});
}
