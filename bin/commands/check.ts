import { findingMessage, severityName } from '../../src/lib/format/finding-words.ts';
import { type Model, type OwnerKind, checkModel } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from './command.ts';

interface CheckResult {
	readonly findings: readonly {
		readonly severity: 'error' | 'warning' | 'note';
		readonly kind: string;
		readonly message: string;
		readonly concerns: readonly string[];
	}[];
}

/** `check`: what a careful analyst would ask about a model. */
export const checkCommand: Command = {
	name: 'check',
	summary: 'Findings about the model: gaps, deadlocks, double counting, figures without a source.',
	options: [
		{
			name: 'today',
			placeholder: 'YYYY-MM-DD',
			meaning: 'the day from which figures count as old (default: the present day)'
		}
	],
	run(prepared, options): CheckResult {
		const nameOf = namesOf(prepared.model);
		const { currency } = prepared.model;
		const findings = checkModel(prepared, dayOf(options.today));
		return {
			findings: findings.map((finding) => ({
				severity: finding.severity,
				kind: finding.kind,
				message: findingMessage(finding, { nameOf, currency, locale: 'en' }),
				concerns: finding.concerns
			}))
		};
	},
	table(_, result) {
		const { findings } = result as CheckResult;
		return findings
			.map(({ severity, message }) => `${severityName(severity, 'en').padEnd(8)} ${message}`)
			.join('\n');
	}
};

function dayOf(given: string | undefined): string {
	if (given === undefined) return new Date().toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(given))
		throw new BadInput(`--today ${given}: a day as YYYY-MM-DD is needed`);
	return given;
}

function namesOf(model: Model): (owner: OwnerKind, id: string) => string {
	const lists = {
		model: [],
		company: [],
		team: model.teams,
		system: model.systems,
		process: model.processes,
		stream: model.streams,
		scenario: model.scenarios,
		measure: model.measures
	};
	return (owner, id) => lists[owner].find((item) => item.id === id)?.name ?? id;
}
