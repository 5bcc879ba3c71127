import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { currentModel, listModels, loadModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { temporaryFile } from './testing/temporary-file.ts';

it(
	'loses nothing when the process is killed in the middle of a write',
	{ timeout: 60_000 },
	async () => {
		const path = temporaryFile();
		const before = openDatabase(path);
		const id = await saveModel(before, demonstrationModel());
		before.$client.close();

		const child = spawn(process.execPath, [
			join(import.meta.dirname, 'testing', 'save-and-stop.ts'),
			path
		]);
		await once(child.stdout, 'data');
		child.kill('SIGKILL');
		await once(child, 'exit');

		const after = openDatabase(path);
		expect(await listModels(after)).toHaveLength(1);
		expect(await currentModel(after)).toMatchObject({ id });
		expect(await loadModel(after, id)).toStrictEqual(demonstrationModel());
		after.$client.close();
	}
);
