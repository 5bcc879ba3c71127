import type { ClaimedDelivery } from '#lib/db/schedule.ts';
import { parseQuarterId, type FiscalQuarter } from '#lib/report/fiscal-quarter.ts';
import { draftMail } from '#lib/report/schedule/draft-mail.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import { failed, type DeliveryOutcome } from '../delivery/delivery-outcome.ts';
import { postWebhook } from '../delivery/post-webhook.ts';
import { sendMail } from '../delivery/send-mail.ts';

/** Tells one reviewer, or one other program, that a draft is ready. */
export async function deliver(
	claimed: ClaimedDelivery,
	settings: DeliverySettings,
	now: Date
): Promise<DeliveryOutcome> {
	const { run, delivery } = claimed;
	const quarter = parseQuarterId(run.quarter, run.firstMonth);
	if (!quarter || run.reportId === undefined) {
		throw new RangeError(`expected a run with its draft, got ${run.quarter}`);
	}
	const draftLink = linkTo(`/reports/${run.reportId}`, settings);
	switch (delivery.channel) {
		case 'mail':
			return mailTo(claimed, quarter, draftLink, settings, now);
		case 'webhook':
			return callWebhook(claimed, quarter, draftLink, settings, now);
	}
}

function mailTo(
	{ run, delivery, schedule }: ClaimedDelivery,
	quarter: FiscalQuarter,
	draftLink: string,
	settings: DeliverySettings,
	now: Date
): Promise<DeliveryOutcome> {
	if (!settings.mail) return Promise.resolve(failed('mailNotSet'));
	const { company, reviewers, language } = schedule;
	const text = draftMail({
		...{ company, quarter, title: run.title ?? '', reviewers, draftLink, locale: language },
		scheduleLink: linkTo('/reports/schedule', settings)
	});
	const { target, key } = delivery;
	return sendMail({ ...text, to: target, key, language, date: now }, settings.mail);
}

function callWebhook(
	{ run, delivery, schedule }: ClaimedDelivery,
	{ id, start, end }: FiscalQuarter,
	link: string,
	settings: DeliverySettings,
	now: Date
): Promise<DeliveryOutcome> {
	const body = {
		type: 'report.draft_ready',
		timestamp: run.finishedAt?.toISOString(),
		data: {
			report_id: run.reportId,
			company: schedule.company,
			quarter: { id, start, end },
			headline: run.title,
			link
		}
	};
	const { target, key } = delivery;
	return postWebhook({ url: new URL(target), key, body, date: now }, settings);
}

/** Whole where the settings say how readers reach this server. */
function linkTo(path: string, { publicUrl }: DeliverySettings): string {
	return publicUrl ? new URL(path, publicUrl).href : path;
}
