import { figureName, figureValue } from '#lib/format/figure-words.ts';
import { formatNumber, formatShortNumber, type Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import {
	type BridgePart,
	type BridgeStep,
	type ChangedInput,
	type Estimate,
	type InputTopic,
	mean
} from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';

export interface BridgeReader {
	readonly currency: string;
	readonly locale: Locale;
}

/** What changed in a part: whom it concerns, and the change itself. */
export interface PartWords {
	/** Names; empty where the change says it all. */
	readonly subject: string;
	/** How many more it concerns than are named. */
	readonly more: number;
	readonly change: string;
}

/** Up to so many names are told, of more the first. */
const mostNames = 2;
/** Factors within this are one. */
const sameFactor = 1e-6;

/** What changed in a part, in a few words: "ERP, directory" and "35 % sooner". */
export function partWords(step: BridgeStep, part: BridgePart, reader: BridgeReader): PartWords {
	const { topic, measure, inputs } = part;
	if (measure) return { subject: measure.name, more: 0, change: m.bridge_measure({}, reader) };
	switch (topic) {
		case 'engine':
			return changeAlone(m.bridge_engine({}, reader));
		case 'sample':
			return changeAlone(m.bridge_sample({}, reader));
		case 'measure':
		case 'several':
			return changeAlone(severalWords(step, reader));
		default:
			return inputWords(topic, inputs, reader);
	}
}

/** The same in one phrase: "ERP and 2 more: 35 % sooner". */
export function partPhrase(
	{ subject, more, change }: PartWords,
	{ locale }: Pick<BridgeReader, 'locale'>
): string {
	if (subject === '') return change;
	const count = formatNumber(more, locale);
	const all = more === 0 ? subject : m.effect_and_more({ names: subject, count }, { locale });
	return m.bridge_about({ subject: all, change }, { locale });
}

/** Words of a change that concerns nothing by name. */
export function changeAlone(change: string): PartWords {
	return { subject: '', more: 0, change };
}

function severalWords(step: BridgeStep, reader: BridgeReader): string {
	switch (step) {
		case 'business':
			return m.bridge_several_business({}, reader);
		case 'systems':
			return m.bridge_several_systems({}, reader);
		case 'scenarios':
			return m.bridge_several_scenarios({}, reader);
		case 'engine':
		case 'sample':
		case 'measures':
			return m.bridge_rest({}, reader);
		default:
			return step satisfies never;
	}
}

function inputWords(
	topic: InputTopic,
	inputs: readonly ChangedInput[],
	reader: BridgeReader
): PartWords {
	const named = (change: ChangedInput['change']) =>
		distinct(inputs.filter((input) => input.change === change).map(({ name }) => name));
	const [added, removed] = [named('added'), named('removed')];
	if (added.length > 0 || removed.length > 0) return presenceWords(added, removed, reader);
	const names = nameList(named('changed'));
	const scaled = factorWords(topic, inputs, reader);
	if (scaled !== undefined) return { ...names, change: scaled };
	const value = inputs.length === 1 ? valueWords(inputs[0], reader) : undefined;
	return value ?? { ...names, change: topicNames[topic]({}, reader) };
}

function presenceWords(
	added: readonly string[],
	removed: readonly string[],
	reader: BridgeReader
): PartWords {
	const come = nameList(added);
	if (removed.length === 0) return { ...come, change: m.bridge_added({}, reader) };
	if (added.length === 0) return { ...nameList(removed), change: m.bridge_removed({}, reader) };
	return { ...come, change: m.bridge_replaced({ names: removed.join(', ') }, reader) };
}

/** "35 % sooner", "costs up 18 %"; undefined for what is not told by a factor. */
function factorWords(
	topic: InputTopic,
	inputs: readonly ChangedInput[],
	reader: BridgeReader
): string | undefined {
	const factor = commonFactor(inputs);
	if (factor === undefined) return undefined;
	const share = formatShare(Math.abs(factor - 1), reader.locale);
	const isMore = factor > 1;
	const areAll = (fields: RegExp) => inputs.every(({ field }) => fields.test(field));
	if (topic === 'recoveryTime')
		return isMore ? m.bridge_slower({ share }, reader) : m.bridge_faster({ share }, reader);
	if (topic === 'costs' && areAll(costFields))
		return isMore ? m.bridge_costs_up({ share }, reader) : m.bridge_costs_down({ share }, reader);
	if (topic === 'revenue' && areAll(revenueFields))
		return isMore
			? m.bridge_revenue_up({ share }, reader)
			: m.bridge_revenue_down({ share }, reader);
	return undefined;
}

/** Fields that are money: rates, one-offs, extra costs and premiums. */
const costFields = /(?:perHour|PerHour|once)$/;
const revenueFields = /^revenuePerHour$/;

/** "Ransomware" and "1 in 15 years, was 1 in 18 years"; undefined where there is no value on a side. */
function valueWords(input: ChangedInput, reader: BridgeReader): PartWords | undefined {
	const { name, field, about } = input;
	if (!isFigure(input.before) || !isFigure(input.after)) return undefined;
	const write = (value: number | Estimate) => figureValue(field, average(value), reader);
	const values = { before: write(input.before), after: write(input.after) };
	if (field === 'frequency') {
		const rates = [input.before, input.after].map(average);
		const change = rareWords(rates, reader) ?? m.bridge_frequency(values, reader);
		return { subject: name, more: 0, change };
	}
	if (field === 'backupLoss.probability')
		return { subject: about, more: 0, change: m.bridge_backup_loss(values, reader) };
	const figure = figureName(field, about, reader.locale);
	return { subject: name, more: 0, change: m.bridge_value({ figure, ...values }, reader) };
}

/** Years between events, where both are rare enough to be told so; undefined otherwise. */
function rareWords([from, to]: readonly number[], reader: BridgeReader): string | undefined {
	if (!isRare(from) || !isRare(to)) return undefined;
	// A decimal where whole years would not tell the two apart.
	const digits = Math.round(1 / from) === Math.round(1 / to) || 1 / to < 10 ? 1 : 0;
	const years = (rate: number) => formatShortNumber(1 / rate, reader.locale, digits);
	return m.bridge_frequency_rare({ before: years(from), after: years(to) }, reader);
}

/** Below an event in two years, people count years. */
function isRare(rate: number): boolean {
	return rate > 0 && rate < 0.5;
}

function average(value: number | Estimate): number {
	return typeof value === 'number' ? value : mean(value);
}

function isFigure(value: unknown): value is number | Estimate {
	if (typeof value === 'number') return true;
	return (
		typeof value === 'object' &&
		value !== null &&
		('fixed' in value || 'pert' in value || 'lognormal' in value)
	);
}

function commonFactor(inputs: readonly ChangedInput[]): number | undefined {
	const [first] = inputs;
	const factor = first?.factor;
	if (factor === undefined) return undefined;
	const isCommon = inputs.every(
		(input) => input.factor !== undefined && Math.abs(input.factor / factor - 1) < sameFactor
	);
	return isCommon ? factor : undefined;
}

function distinct(names: readonly string[]): readonly string[] {
	return [...new Set(names)].filter((name) => name !== '');
}

function nameList(names: readonly string[]): Pick<PartWords, 'subject' | 'more'> {
	return names.length <= mostNames
		? { subject: names.join(', '), more: 0 }
		: { subject: names[0], more: names.length - 1 };
}

/** What the inputs of a topic are called. */
const topicNames: Readonly<Record<InputTopic, (inputs: object, reader: BridgeReader) => string>> = {
	process: m.bridge_topic_process,
	stream: m.bridge_topic_stream,
	operatingHours: m.bridge_topic_operating_hours,
	revenue: m.bridge_topic_revenue,
	deferral: m.bridge_topic_deferral,
	flow: m.bridge_topic_flow,
	costs: m.bridge_topic_costs,
	manual: m.bridge_topic_manual,
	stabilisation: m.bridge_topic_stabilisation,
	system: m.bridge_topic_system,
	team: m.bridge_topic_team,
	use: m.bridge_topic_use,
	dependency: m.bridge_topic_dependency,
	recoveryTime: m.bridge_topic_recovery_time,
	recoveryPoint: m.bridge_topic_recovery_point,
	order: m.bridge_topic_order,
	strategy: m.bridge_topic_strategy,
	rework: m.bridge_topic_rework,
	scenario: m.bridge_topic_scenario,
	frequency: m.bridge_topic_frequency,
	hit: m.bridge_topic_hit,
	backupLoss: m.bridge_topic_backup_loss,
	hold: m.bridge_topic_hold,
	response: m.bridge_topic_response
};
