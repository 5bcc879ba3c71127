import { m } from '#lib/paraglide/messages.js';
import type { ReportStatus } from '#lib/report/report-source.ts';

/** How far a report has come, in one word. */
export function statusWords(status: ReportStatus): string {
	const words = {
		draft: m.reports_status_draft,
		reviewed: m.reports_status_reviewed,
		approved: m.reports_status_approved
	};
	return words[status]();
}
