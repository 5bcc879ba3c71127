import { createHash } from 'node:crypto';
import { parseSnapshot } from '../../src/lib/report/snapshot/parse-snapshot.ts';
import { type Recomputed, recompute } from '../../src/lib/report/snapshot/recompute.ts';
import { BadInput } from '../bad-input.ts';
import { withProgress } from '../progress.ts';
import { alignColumns } from '../table.ts';
import type { TextCommand } from './command.ts';

interface RecomputeResult extends Recomputed {
	readonly quarter: string;
	/** SHA-256 of the file: the fingerprint that the report prints. */
	readonly fingerprint: string;
}

/** `recompute`: whether a closed quarter's figures come out as they were reported. */
export const recomputeCommand: TextCommand = {
	name: 'recompute',
	summary:
		"Computes every figure of a closed quarter again, from the snapshot in its report's attachment.",
	files: 'SNAPSHOT.json…',
	options: [],
	runText(text): RecomputeResult {
		const parsed = parseSnapshot(text);
		if (!parsed.ok)
			throw new BadInput(
				`not a snapshot\n${parsed.problems
					.map(({ path, expected }) => `  ${path === '' ? 'the file' : path}: expected ${expected}`)
					.join('\n')}`
			);
		return {
			quarter: parsed.value.quarter,
			fingerprint: createHash('sha256').update(text).digest('hex'),
			...withProgress(recompute(parsed.value), (stage) => stage)
		};
	},
	textTable(result) {
		const { quarter, fingerprint, isSame, engine, differences } = result as RecomputeResult;
		return alignColumns([
			['quarter', quarter],
			['fingerprint', fingerprint],
			['engine', `${engine.stored}, computed again with ${engine.present}`],
			['same to the last digit', isSame ? 'yes' : 'no'],
			...differences.map(({ path, stored, computed }) => [
				path,
				`stored ${JSON.stringify(stored)}, computed ${JSON.stringify(computed)}`
			])
		]);
	}
};
