const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What is down for a moment is back soon; what has to be mended by somebody takes longer. */
const pauses = [5 * minute, 30 * minute, 2 * hour, 12 * hour];
/** Four quick attempts and ten days: by then somebody has seen it on the page. */
const mostAttempts = 14;

/** When to try again what has failed so often; undefined when it is given up. */
export function nextTry(attempts: number, now: Date): Date | undefined {
	if (attempts >= mostAttempts) return undefined;
	return new Date(now.getTime() + (pauses[attempts - 1] ?? day));
}
