import { type Finding, severities } from './check/finding.ts';
import { moneyFindings } from './check/money.ts';
import { scenarioFindings } from './check/scenarios.ts';
import { sourceFindings } from './check/sources.ts';
import { structureFindings } from './check/structure.ts';
import type { PreparedModel } from './prepare.ts';

/**
 * What a careful analyst would ask about a model, the most severe first. `today`, an ISO day,
 * decides which figures are older than 12 months. Source: docs/model.md, section 2 for deadlocks.
 */
export function checkModel(prepared: PreparedModel, today: string): readonly Finding[] {
	const findings = [
		...structureFindings(prepared),
		...scenarioFindings(prepared),
		...moneyFindings(prepared),
		...sourceFindings(prepared.model, today)
	];
	return severities.flatMap((severity) => findings.filter((f) => f.severity === severity));
}
