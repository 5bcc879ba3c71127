const millisecondsPerDay = 86_400_000;

/** Days from one ISO day to another. Throws a RangeError for what is no day of the calendar. */
export function daysBetween(from: string, until: string): number {
	return (parseDay(until) - parseDay(from)) / millisecondsPerDay;
}

function parseDay(day: string): number {
	const moment = new Date(`${day}T00:00:00Z`);
	const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
	if (!isDay) throw new RangeError(`expected a day of the calendar, got ${day}`);
	return moment.getTime();
}
