import type { BookingKind, Phase } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from './number.ts';

/** "Standstill", "Manual work", … as everywhere in the product. */
export function phaseName(phase: Phase | 'normal', locale: Locale): string {
	return {
		standstill: m.phase_standstill,
		manual: m.phase_manual,
		unstable: m.phase_unstable,
		'catch-up': m.phase_catch_up,
		response: m.phase_response,
		normal: m.phase_normal
	}[phase]({}, { locale });
}

/** "Lost margin", "Penalties", … */
export function costKindName(kind: BookingKind, locale: Locale): string {
	return {
		margin: m.cost_margin,
		penalty: m.cost_penalty,
		extra: m.cost_extra,
		churn: m.cost_churn,
		regulatory: m.cost_regulatory,
		other: m.cost_other,
		response: m.cost_response
	}[kind]({}, { locale });
}
