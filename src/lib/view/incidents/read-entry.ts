import type { Model } from '#lib/impact/index.ts';
import type { Incident } from '#lib/incident/incident.ts';
import {
	type Correction,
	type EntryContent,
	type EstimateInput,
	type Moment,
	type Opened,
	backupStates,
	factors,
	outcomes,
	recipients
} from '#lib/incident/record.ts';
import { hoursBetween } from '#lib/incident/terms.ts';
import { FormReader, longest } from './form-reader.ts';
import { incidentEstimate } from './incident-estimate.ts';
import { type Read, readHits } from './read-opening.ts';

type Entry = Exclude<EntryContent, Opened>;

export const entryKinds = [
	'fact',
	'estimate',
	'determination',
	'notification',
	'correction',
	'status'
] as const satisfies readonly Entry['kind'][];

export interface EntryContext {
	readonly incident: Incident;
	readonly model: Model;
	readonly fingerprint: string;
	readonly now: Moment;
}

/** A further entry of a record, from its form. An estimate is computed with the model as it is. */
export function readEntry(kind: Entry['kind'], form: FormData, context: EntryContext): Read<Entry> {
	const fields = new FormReader(form, context.now);
	const value = readers[kind](fields, context);
	const { problems } = fields;
	return value && problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

type EntryReader = (fields: FormReader, context: EntryContext) => Entry | undefined;

const readers: Readonly<Record<Entry['kind'], EntryReader>> = {
	fact: (fields, context) => ({
		kind: 'fact',
		...common(fields, context),
		isForAmendment: fields.isTicked('isForAmendment')
	}),
	estimate,
	determination: (fields, context) => ({
		kind: 'determination',
		...common(fields, context),
		outcome: fields.choice('outcome', outcomes),
		factors: fields.choices('factors', factors),
		determinedBy: fields.text('determinedBy', longest.line)
	}),
	notification: (fields, context) => ({
		kind: 'notification',
		...common(fields, context, true),
		recipient: fields.choice('recipient', recipients),
		reference: fields.text('reference', longest.line, true)
	}),
	correction,
	status: (fields, context) => ({
		kind: 'status',
		...common(fields, context, true),
		isClosed: !context.incident.isClosed
	})
};

function common(fields: FormReader, { incident }: EntryContext, isTextOptional = false) {
	return {
		knownAt: fields.moment('knownAt', incident.opened.zone),
		author: fields.text('author', longest.line),
		text: fields.text('text', longest.text, isTextOptional)
	};
}

function estimate(fields: FormReader, context: EntryContext): Entry | undefined {
	const { incident, model, fingerprint } = context;
	const said = common(fields, context, true);
	const { beganAt, scenario } = incident.opened;
	const isKnown = model.scenarios.some(({ id }) => id === scenario?.id);
	fields.notBefore('knownAt', said.knownAt, 'beganAt', beganAt);
	const input: EstimateInput = {
		hits: readHits(fields, model),
		hoursSinceStart: hoursBetween(beganAt, said.knownAt),
		backups: fields.choice('backups', backupStates),
		operatingAgain: operatingAgain(fields),
		holdHours: fields.number('holdHours'),
		responseCost: fields.number('responseCost'),
		// A model of later may not have it any more.
		scenario: isKnown ? scenario : null
	};
	if (input.hits.length === 0) fields.problems.push({ field: 'hits', kind: 'noSystem' });
	if (fields.problems.length > 0) return undefined;
	const estimated = incidentEstimate(model, fingerprint, input);
	if (estimated.ok) return { kind: 'estimate', ...said, ...estimated.value };
	fields.problems.push({ field: 'hits', kind: 'noRecovery', systems: estimated.missing });
	return undefined;
}

/** All three or none, each at least as late as the one before. */
function operatingAgain(fields: FormReader): EstimateInput['operatingAgain'] {
	const quick = fields.number('quick');
	const expected = fields.number('expected');
	const full = fields.number('full');
	if (quick === null && expected === null && full === null) return null;
	if (quick === null || expected === null || full === null) {
		fields.problems.push({ field: 'operatingAgain', kind: 'allOrNone' });
		return null;
	}
	if (quick <= 0 || expected < quick || full < expected)
		fields.problems.push({ field: 'operatingAgain', kind: 'notRising' });
	return { quick, expected, full };
}

function correction(fields: FormReader, context: EntryContext): Entry | undefined {
	const { incident } = context;
	const { zone } = incident.opened;
	const said = common(fields, context);
	const typed = fields.typed('corrects');
	const corrected = incident.entries.find(
		({ position, content }) => String(position) === typed && content.kind !== 'correction'
	);
	if (!corrected) {
		fields.problems.push({ field: 'corrects', kind: 'noChoice' });
		return undefined;
	}
	const isOpening = corrected.content.kind === 'opened';
	const isWithdrawn = fields.isTicked('isWithdrawn');
	if (isOpening && isWithdrawn) fields.problems.push({ field: 'isWithdrawn', kind: 'opening' });
	const moments: Correction['moments'] = {
		knownAt: isOpening ? undefined : fields.optionalMoment('rightKnownAt', zone),
		beganAt: isOpening ? fields.optionalMoment('beganAt', zone) : undefined,
		awareAt: isOpening ? fields.optionalMoment('awareAt', zone) : undefined
	};
	const { beganAt, awareAt } = { ...incident.opened, ...present(moments) };
	fields.notBefore('awareAt', awareAt, 'beganAt', beganAt);
	return {
		kind: 'correction',
		...said,
		corrects: corrected.position,
		isWithdrawn,
		moments: present(moments)
	};
}

function present(moments: Correction['moments']): Correction['moments'] {
	return Object.fromEntries(Object.entries(moments).filter(([, moment]) => moment !== undefined));
}
