import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { YearLimit } from './year-limits.ts';

/** "Materiality", "Accepted loss". */
export function limitName({ kind }: Pick<YearLimit, 'kind'>, locale: Locale): string {
	const name = {
		appetite: m.year_limit_appetite,
		materiality: m.year_limit_materiality,
		creditLine: m.year_limit_credit_line
	}[kind];
	return name({}, { locale });
}
