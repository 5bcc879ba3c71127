import { formatAmount } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { type TableUnit, formatTableMoney } from '#lib/format/table-money.ts';
import { courses } from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { entryNumber } from './entry-lines.ts';
import type { IncidentCurve } from './incident-curve.ts';
import { courseName } from './incident-names.ts';

const week = 7;

/** What the drawing says, in one sentence. */
export function curveTitle({ courses: { expected } }: IncidentCurve, locale: Locale): string {
	const days = expected.byDay.length - 1;
	return m.incident_chart_title(
		{
			week: formatAmount(expected.byDay[week], locale),
			month: formatAmount(expected.byDay[days], locale),
			days: String(days)
		},
		{ locale }
	);
}

/** The table behind the drawing: one row for each of these days, its header first. */
export function curveRows(
	{ courses: of, earlier }: IncidentCurve,
	days: readonly number[],
	locale: Locale,
	unit: TableUnit = 1
): readonly (readonly string[])[] {
	return [
		[
			m.incident_chart_day({}, { locale }),
			...courses.map((course) => courseName(course, locale)),
			...earlier.map(({ position }) =>
				m.incident_entry_number({ number: entryNumber(position) }, { locale })
			)
		],
		...days.map((day) => [
			String(day),
			...courses.map((course) => formatTableMoney(of[course].byDay[day], unit, locale)),
			...earlier.map(({ byDay }) => formatTableMoney(byDay[day], unit, locale))
		])
	];
}
