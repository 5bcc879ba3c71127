import type { Estimate } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from './number.ts';

/** "10 to 60 hours, most likely 22": an estimate with its ends written by `write`. */
export function estimateWords(
	estimate: Estimate,
	write: (value: number) => string,
	locale: Locale
): string {
	if ('fixed' in estimate) return write(estimate.fixed);
	if ('lognormal' in estimate) {
		const { p05, p95 } = estimate.lognormal;
		if (p05 === p95) return write(p05);
		return m.format_estimate_lognormal({ low: write(p05), high: write(p95) }, { locale });
	}
	const [low, mode, high] = estimate.pert;
	if (low === high) return write(mode);
	return m.format_estimate_pert(
		{ low: write(low), mode: write(mode), high: write(high) },
		{ locale }
	);
}
