import { formatDateTime, formatLongDay } from '#lib/format/dates.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Chapter, SignOff } from '../content.ts';
import {
	type ReportSource,
	type ReportState,
	type Signature,
	paragraph
} from '../report-source.ts';

/** A fingerprint is read in groups of so many digits. */
const groupOfDigits = /.{8}(?=.)/g;

/** Who stands for the report, which version it is, and what its figures can be checked with. */
export function signOffChapter(source: ReportSource): Chapter {
	const { locale, state, snapshot, hash } = source;
	const closed = m.report_sign_off_proof(
		{
			day: formatLongDay(snapshot.closedOn, locale),
			hash: hash.replace(groupOfDigits, '$& ')
		},
		{ locale }
	);
	return {
		id: 'signOff',
		name: m.report_sign_off_name({}, { locale }),
		headline: headline(state, locale),
		blocks: [
			lines(state, locale),
			paragraph(source, 'signOff.version', version(state, locale)),
			paragraph(source, 'signOff.proof', closed, 'note')
		]
	};
}

function headline({ status, prepared, reviewed, approved }: ReportState, locale: Locale): string {
	const options = { locale };
	if (status === 'approved' && approved)
		return m.report_sign_off_approved({ name: approved.name, at: at(approved, locale) }, options);
	if (status !== 'draft' && reviewed)
		return m.report_sign_off_reviewed({ name: reviewed.name }, options);
	return m.report_sign_off_draft({ name: prepared.name }, options);
}

function lines({ prepared, reviewed, approved }: ReportState, locale: Locale): SignOff {
	const line = (role: string, signature: Signature | undefined) => ({
		role,
		name: signature?.name ?? '',
		at: signature ? at(signature, locale) : ''
	});
	return {
		kind: 'signOff',
		id: 'signOff.lines',
		lines: [
			line(m.report_sign_off_prepared_by({}, { locale }), prepared),
			line(m.report_sign_off_reviewed_by({}, { locale }), reviewed),
			line(m.report_sign_off_approved_by({}, { locale }), approved)
		]
	};
}

function version({ version, correction }: ReportState, locale: Locale): string {
	if (version === 1) return m.report_sign_off_first({}, { locale });
	const count = formatNumber(version, locale);
	const what = correction.trim();
	return what === ''
		? m.report_sign_off_correction_unsaid({ version: count }, { locale })
		: m.report_sign_off_correction({ version: count, what }, { locale });
}

/** A document is the same wherever it is written, so its clock is that of no place. */
function at({ at }: Signature, locale: Locale): string {
	return m.report_sign_off_at({ moment: formatDateTime(new Date(at), locale, 'UTC') }, { locale });
}
