import { formatZonedTime } from '#lib/format/dates.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import type { Model } from '#lib/impact/index.ts';
import type { Incident } from '#lib/incident/incident.ts';
import type { EntryContent, HitSystem, Moment, Opened } from '#lib/incident/record.ts';
import { hoursBetween } from '#lib/incident/terms.ts';
import { entryNumber } from './entry-lines.ts';
import { entryTitle } from './incident-names.ts';

/** What the form of a further entry begins with and chooses from. */
export interface EntryForm {
	readonly kind: Exclude<EntryContent, Opened>['kind'];
	readonly name: string;
	readonly zone: string;
	readonly isClosed: boolean;
	readonly began: string;
	/** Since the incident began, whole ones. */
	readonly hours: string;
	readonly model: string;
	readonly currency: string;
	readonly systems: readonly { readonly id: string; readonly name: string }[];
	readonly hits: readonly Pick<HitSystem, 'id' | 'path'>[];
	/** What can be corrected, the latest first. */
	readonly entries: readonly { readonly value: string; readonly name: string }[];
}

export function entryForm(
	kind: EntryForm['kind'],
	{ incident, model, now, locale }: FormContext
): EntryForm {
	const { name, zone, beganAt } = incident.opened;
	return {
		kind,
		name,
		zone,
		isClosed: incident.isClosed,
		began: formatZonedTime(new Date(beganAt), zone, locale),
		hours: formatNumber(Math.floor(hoursBetween(beganAt, now)), locale),
		model: model.name,
		currency: model.currency,
		systems: kind === 'estimate' ? model.systems.map(({ id, name }) => ({ id, name })) : [],
		hits: kind === 'estimate' ? knownHits(incident, model) : [],
		entries: incident.entries
			.filter(({ content }) => content.kind !== 'correction')
			.map(({ position, content }) => ({
				value: String(position),
				name: `${entryNumber(position)} · ${entryTitle(content, locale)}`
			}))
			.reverse()
	};
}

interface FormContext {
	readonly incident: Incident;
	readonly model: Model;
	readonly now: Moment;
	readonly locale: Locale;
}

/** What the record says is hit, or else what the scenario that it resembles hits more often than not. */
function knownHits({ hits, opened }: Incident, { scenarios }: Model): EntryForm['hits'] {
	if (hits.length > 0) return hits;
	const scenario = scenarios.find(({ id }) => id === opened.scenario?.id);
	return (scenario?.hits ?? [])
		.filter(({ probability = 1 }) => probability >= 0.5)
		.flatMap(({ systems, path = 'restore' }) => systems.map((id) => ({ id, path })));
}
