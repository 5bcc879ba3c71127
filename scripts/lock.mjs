// A lock between processes: a folder, because making one either succeeds or fails, never half.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));
const pollMilliseconds = 50;
/** A folder without an owner's name this long was left by a process killed in between. */
const namelessMilliseconds = 2_000;

/**
 * @param {string} folder
 * @param {() => void} work
 */
export function withLock(folder, work) {
	while (!take(folder)) Atomics.wait(pause, 0, 0, pollMilliseconds);
	// Also when the work ends the process.
	const release = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', release);
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
	work();
	process.off('exit', release);
	release();
}

/** @param {string} folder */
function take(folder) {
	try {
		mkdirSync(folder);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
		return false;
	}
	writeFileSync(`${folder}/owner`, String(process.pid));
	return true;
}

/** @param {string} folder */
function isAbandoned(folder) {
	const owner = `${folder}/owner`;
	if (existsSync(owner)) {
		const pid = Number(readFileSync(owner, 'utf8'));
		if (pid > 0) return !isAlive(pid);
	}
	const stat = statSync(folder, { throwIfNoEntry: false });
	return stat !== undefined && Date.now() - stat.mtimeMs > namelessMilliseconds;
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, under another user.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
