import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a database file in a folder of its own, which goes when the test is over. */
export function temporaryFile(name = 'impact.db'): string {
	const folder = mkdtempSync(join(tmpdir(), 'impact-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return join(folder, name);
}
