import { m } from '#lib/paraglide/messages.js';
import type { ChapterId } from '#lib/report/report-template.ts';

/** What a chapter is called where somebody chooses chapters. */
export function chapterName(id: ChapterId): string {
	const names: Readonly<Record<ChapterId, () => string>> = {
		summary: m.reports_chapter_summary,
		bridge: m.reports_chapter_bridge,
		event: m.reports_chapter_event,
		disruption: m.reports_chapter_disruption,
		times: m.reports_chapter_times,
		year: m.reports_chapter_year,
		recovery: m.reports_chapter_recovery,
		evidence: m.reports_chapter_evidence,
		investments: m.reports_chapter_investments,
		cases: m.reports_chapter_cases,
		actions: m.reports_chapter_actions,
		sensitivity: m.reports_chapter_sensitivity,
		assumptions: m.reports_chapter_assumptions,
		outages: m.reports_chapter_outages,
		limits: m.reports_chapter_limits,
		method: m.reports_chapter_method,
		glossary: m.reports_chapter_glossary,
		signOff: m.reports_chapter_sign_off
	};
	return names[id]();
}
