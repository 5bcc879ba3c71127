import { describe, expect, it } from 'vitest';
import { fiscalQuarter } from '../fiscal-quarter.ts';
import { draftMail, type DraftNews } from './draft-mail.ts';

const news: DraftNews = {
	company: 'Northline Drives',
	quarter: fiscalQuarter(2026, 3),
	title: 'A bad year costs 12.3 M, 1.1 M more than in the last quarter',
	reviewers: ['cfo@northline.example', 'risk@northline.example'],
	draftLink: 'https://impact.example.com/reports/7',
	scheduleLink: 'https://impact.example.com/reports/schedule',
	locale: 'en'
};

describe('the mail to a reviewer', () => {
	it('says what is ready, what it says, where it is and who is asked for what', () => {
		expect(draftMail(news)).toMatchObject({
			subject: 'Draft for your review: third quarter 2026, Northline Drives',
			text: `The draft of the report on the third quarter 2026 of Northline Drives is ready. It says:

A bad year costs 12.3 M, 1.1 M more than in the last quarter

Open the draft: https://impact.example.com/reports/7

Asked to review it: cfo@northline.example, risk@northline.example. Please check the figures, the texts and the decisions that the board is asked for, and note your review in the draft.

This message was sent by itself because your address is in the schedule of reports. Schedule: https://impact.example.com/reports/schedule
`
		});
	});

	it('is written in the language of the schedule', () => {
		const { subject, html } = draftMail({ ...news, locale: 'de' });
		expect(subject).toBe('Entwurf zur Durchsicht: drittes Quartal 2026, Northline Drives');
		expect(html).toContain('<html lang="de">');
		expect(html).toContain('>Entwurf öffnen</a>');
	});

	it('shows a name as text, whatever it holds', () => {
		const { html } = draftMail({ ...news, company: '<img src="x">', title: `"A" & 'B'` });
		expect(html).not.toContain('<img');
		expect(html).toContain('&lt;img src=&quot;x&quot;&gt;');
		expect(html).toContain('&quot;A&quot; &amp; &#39;B&#39;');
	});
});
