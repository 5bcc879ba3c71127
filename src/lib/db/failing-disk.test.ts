import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { listModels, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { temporaryFile } from './testing/temporary-file.ts';

it.skipIf(process.platform === 'win32')(
	'names a disk that fails in the middle of a write, and keeps what was there',
	{ timeout: 60_000 },
	async () => {
		const path = temporaryFile();
		const before = openDatabase(path);
		await saveModel(before, demonstrationModel());
		before.$client.close();

		// A file that may not grow is the one failure of a disk that every account can bring about.
		const blocks = Math.ceil(statSync(path).size / 512 / 2);
		const script = join(import.meta.dirname, 'testing', 'save-and-tell.ts');
		const { stdout } = spawnSync(
			'sh',
			['-c', `ulimit -f ${blocks} && exec "$@"`, 'sh', process.execPath, script, path],
			{ encoding: 'utf8' }
		);
		expect(JSON.parse(stdout)).toMatchObject({
			problem: {
				kind: 'diskFailed',
				path,
				reason: expect.stringContaining('SQLITE_IOERR') as string
			},
			models: 1
		});

		const after = openDatabase(path);
		expect(await listModels(after)).toHaveLength(1);
		after.$client.close();
	}
);
