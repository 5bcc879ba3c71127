import { type Figure, figures } from './basis.ts';
import { type Finding, severities } from './check/finding.ts';
import { checkedHours, moneyFindings } from './check/money.ts';
import { scenarioFindings } from './check/scenarios.ts';
import { sourceFindings } from './check/sources.ts';
import { structureFindings } from './check/structure.ts';
import { type Disruption, costsOfDisruption } from './disruption.ts';
import type { PreparedModel } from './prepare.ts';

/** What the check needs and a caller may have at hand; it computes what is missing. */
export interface KnownBeforeCheck {
	/** Every figure of the model. */
	readonly figures?: readonly Figure[];
	/** Cost of disruption per process, at least at `checkedHours`. */
	readonly disruptions?: readonly (readonly Disruption[])[];
}

/**
 * What a careful analyst would ask about a model, the most severe first. `today`, an ISO day,
 * decides which figures are older than 12 months. Source: docs/model.md, section 2 for deadlocks.
 */
export function checkModel(
	prepared: PreparedModel,
	today: string,
	known: KnownBeforeCheck = {}
): readonly Finding[] {
	const findings = [
		...structureFindings(prepared),
		...scenarioFindings(prepared),
		...moneyFindings(prepared, known.disruptions ?? costsOfDisruption(prepared, checkedHours)),
		...sourceFindings(prepared.model, known.figures ?? figures(prepared.model), today)
	];
	return severities.flatMap((severity) => findings.filter((f) => f.severity === severity));
}
