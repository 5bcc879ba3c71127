import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { quarterWords, type FiscalQuarter } from '../fiscal-quarter.ts';

/** What a reviewer is told of a draft. */
export interface DraftNews {
	readonly company: string;
	readonly quarter: FiscalQuarter;
	/** The report's own headline. */
	readonly title: string;
	/** The addresses of all who are asked. */
	readonly reviewers: readonly string[];
	readonly draftLink: string;
	readonly scheduleLink: string;
	readonly locale: Locale;
}

export interface MailText {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
}

/** The mail to a reviewer, twice the same: as plain text and as a page. */
export function draftMail(news: DraftNews): MailText {
	const { company, title, draftLink, scheduleLink, locale } = news;
	const quarter = quarterWords(news.quarter, locale);
	const options = { locale };
	const ready = m.report_mail_ready({ quarter, company }, options);
	const names = news.reviewers.join(', ');
	const asked = m.report_mail_asked({ names }, options);
	const action = m.report_mail_open({}, options);
	const link = m.report_mail_link({ action, link: draftLink }, options);
	const why = m.report_mail_why({ link: scheduleLink }, options);
	return {
		subject: m.report_mail_subject({ quarter, company }, options),
		text: `${[ready, title, link, asked, why].join('\n\n')}\n`,
		html: page(locale, [
			`<p>${escaped(ready)}</p>`,
			`<p style="font-size:1.25em;font-weight:600">${escaped(title)}</p>`,
			`<p><a href="${escaped(draftLink)}">${escaped(action)}</a></p>`,
			`<p>${escaped(asked)}</p>`,
			`<p style="color:#626d78;font-size:0.85em">${escaped(why)}</p>`
		])
	};
}

function page(locale: Locale, paragraphs: readonly string[]): string {
	const body = `<body style="font-family:sans-serif;max-width:40em">${paragraphs.join('')}</body>`;
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head>${body}</html>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
