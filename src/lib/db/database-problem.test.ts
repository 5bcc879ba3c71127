import { expect, it } from 'vitest';
import { databaseProblem, DatabaseRefused } from './database-problem.ts';

const path = '/data/impact.db';

function failure(code: string): Error {
	return Object.assign(new Error('as the system puts it'), { code });
}

it.each([
	{ code: 'SQLITE_READONLY_DBMOVED', kind: 'readOnly' },
	{ code: 'SQLITE_CORRUPT_VTAB', kind: 'damaged' },
	{ code: 'SQLITE_BUSY_SNAPSHOT', kind: 'locked' },
	{ code: 'SQLITE_FULL', kind: 'noSpace' },
	{ code: 'SQLITE_IOERR_READ', kind: 'diskFailed' },
	{ code: 'ENOSPC', kind: 'noSpace' },
	{ code: 'EROFS', kind: 'folderReadOnly' },
	{ code: 'ENOTDIR', kind: 'cannotCreate' }
])('calls $code $kind', ({ code, kind }) => {
	expect(databaseProblem(failure(code), path)).toMatchObject({ kind, path });
});

it('finds the cause inside another error', () => {
	const error = new Error('failed query', { cause: failure('SQLITE_FULL') });
	expect(databaseProblem(error, path)).toEqual({ kind: 'noSpace', path });
});

it('gives no name to what it does not know', () => {
	expect(databaseProblem(failure('SQLITE_CONSTRAINT_CHECK'), path)).toBeUndefined();
	expect(databaseProblem('a text', path)).toBeUndefined();
});

it('says what is wrong, with which file, and what to do', () => {
	const error = new DatabaseRefused({ kind: 'newerVersion', path });
	expect(error.kind).toBe('newerVersion');
	expect(error.message).toBe(
		'The database /data/impact.db was written by a newer version of this product. It was left as it is. Start that version, or set DATABASE_PATH to another file.'
	);
});
