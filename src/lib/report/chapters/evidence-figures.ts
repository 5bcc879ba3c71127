import { formatDay } from '#lib/format/dates.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Evidence } from '#lib/view/evidence.ts';
import { textCell } from '../cells.ts';
import type { KeyFigures } from '../content.ts';
import type { ReportSource } from '../report-source.ts';

type KeyFigure = KeyFigures['figures'][number];

/** When recovery was last proven, what was never tested, and what hangs on it. */
export function evidenceFigures(source: ReportSource): readonly KeyFigures[] {
	const figures = [...eventFigures(source), ...yearFigure(source)];
	if (figures.length === 0) return [];
	return [
		{
			kind: 'figures',
			id: 'evidence.figures',
			figures
		}
	];
}

function eventFigures({ snapshot, locale }: ReportSource): readonly KeyFigure[] {
	const { event } = snapshot.results.overview;
	if (!event) return [];
	const { unproven, affected } = event.evidence;
	const untested = m.report_evidence_of(
		{ count: formatNumber(unproven, locale), all: formatNumber(affected, locale) },
		{ locale }
	);
	return [
		{
			label: m.report_evidence_last({}, { locale }),
			cell: textCell(lastWords(event.evidence, locale)),
			sub: m.report_evidence_last_sub({}, { locale })
		},
		{
			label: m.report_evidence_untested({}, { locale }),
			cell: { text: untested, value: unproven, format: 'number' },
			sub: m.report_evidence_untested_sub({}, { locale })
		}
	];
}

function lastWords({ lastProven, unproven, affected }: Evidence, locale: Locale): string {
	if (lastProven !== undefined) return formatDay(lastProven, locale);
	return unproven < affected
		? m.report_evidence_undated({}, { locale })
		: m.report_evidence_never({}, { locale });
}

function yearFigure({ snapshot, locale }: ReportSource): readonly KeyFigure[] {
	const { model, results } = snapshot;
	if (!results.year.ok) return [];
	const { unproven } = results.year.value;
	if (!unproven) return [];
	const money = (amount: number) => formatMoney(amount, model.currency, locale);
	const { mean, standardError } = unproven;
	return [
		{
			label: m.report_evidence_rests({}, { locale }),
			cell: { text: money(mean), value: mean, format: 'money' },
			sub:
				standardError === undefined
					? m.report_evidence_rests_sub({}, { locale })
					: m.report_evidence_rests_error({ error: money(standardError) }, { locale })
		}
	];
}
