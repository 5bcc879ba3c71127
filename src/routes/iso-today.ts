/** The present day in UTC, as `YYYY-MM-DD`. */
export function isoToday(): string {
	return new Date().toISOString().slice(0, 10);
}
