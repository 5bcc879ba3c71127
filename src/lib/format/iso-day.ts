/** The day of the calendar at a moment, as `YYYY-MM-DD`; where no zone is given, in this machine's. */
export function isoDayOf(moment: Date, timeZone?: string): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		...{ year: 'numeric', month: '2-digit', day: '2-digit' },
		timeZone
	}).formatToParts(moment);
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}
