import type { Moment } from './record.ts';

const msPerMinute = 60_000;
const msPerDay = 24 * 60 * msPerMinute;

/** Whether a name is one of a time zone, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
	try {
		return partsFormat(name).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** What the clock on the wall shows in a zone: `2026-11-25T19:20`. */
export function wallTime(moment: Moment, zone: string): string {
	return wallAt(Date.parse(moment), zone);
}

/**
 * The moment at which the clock on a zone's wall shows `wall`; undefined where that is no day and
 * minute. Of an hour that comes twice in autumn it is the first, so that no deadline is set late; an
 * hour that is left out in spring counts on from the time before.
 */
export function momentIn(zone: string, wall: string): Moment | undefined {
	const asUtc = Date.parse(`${wall}Z`);
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asUtc)) return undefined;
	if (!new Date(asUtc).toISOString().startsWith(wall)) return undefined;
	const [before, after] = [-msPerDay, msPerDay].map((apart) => offsetAt(asUtc + apart, zone));
	const shown = [asUtc - before, asUtc - after].filter((time) => wallAt(time, zone) === wall);
	return new Date(Math.min(...(shown.length > 0 ? shown : [asUtc - before]))).toISOString();
}

/** Milliseconds by which a zone's wall is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
	return Date.parse(`${wallAt(time, zone)}Z`) - Math.floor(time / msPerMinute) * msPerMinute;
}

function wallAt(time: number, zone: string): string {
	const parts = partsFormat(zone).formatToParts(time);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

function partsFormat(timeZone: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat('en', {
		timeZone,
		calendar: 'gregory',
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit'
	});
}
