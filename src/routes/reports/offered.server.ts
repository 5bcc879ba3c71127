import type { Data } from '#lib/db/data.server.ts';
import { previousQuarter, quarterOf, type FiscalQuarter } from '#lib/report/fiscal-quarter.ts';
import { builtInTemplates } from '#lib/report/built-in-templates.ts';
import type { ReportTemplate } from '#lib/report/report-template.ts';
import type { Locale } from '#lib/format/number.ts';

/** A template that can be chosen, under the key that a form sends. */
export interface OfferedTemplate {
	readonly key: string;
	readonly template: ReportTemplate;
}

/** So many quarters back can be closed. */
const offeredQuarters = 5;

/** The templates that come with the product, then those that somebody made. */
export async function offeredTemplates(
	data: Data,
	locale: Locale
): Promise<readonly OfferedTemplate[]> {
	const own = await data.reports.templates.list();
	return [
		...builtInTemplates(locale),
		...own.map(({ id, content }) => ({
			key: String(id),
			template: JSON.parse(content) as ReportTemplate
		}))
	];
}

/** The quarters that can be closed today: the present one and those before it, the last that ended first. */
export function quartersToClose(today: string, firstMonth: number): readonly FiscalQuarter[] {
	const quarters = [quarterOf(today, firstMonth)];
	while (quarters.length < offeredQuarters) quarters.push(previousQuarter(quarters[quarters.length - 1]));
	const [present, ...ended] = quarters;
	return [...ended.slice(0, 1), present, ...ended.slice(1)];
}
