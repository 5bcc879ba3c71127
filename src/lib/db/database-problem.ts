/** Why a database file cannot be used. */
export type DatabaseProblem = { readonly path: string } & (
	| { readonly kind: 'readOnly' }
	| { readonly kind: 'unreadable' }
	| { readonly kind: 'folderReadOnly' }
	| { readonly kind: 'cannotCreate'; readonly reason: string }
	| { readonly kind: 'notADatabase' }
	| { readonly kind: 'otherDatabase' }
	| { readonly kind: 'damaged'; readonly reason: string }
	| { readonly kind: 'newerVersion' }
	| { readonly kind: 'leftoverLog' }
	| { readonly kind: 'locked' }
	| { readonly kind: 'noSpace' }
	| { readonly kind: 'diskFailed'; readonly reason: string }
	| { readonly kind: 'noMigrations' }
);

/** Thrown where a database cannot be opened, read or written; its message is meant for the operator. */
export class DatabaseRefused extends Error {
	override readonly name = 'DatabaseRefused';
	readonly kind: DatabaseProblem['kind'];
	readonly problem: DatabaseProblem;

	constructor(problem: DatabaseProblem, options?: ErrorOptions) {
		super(describeDatabaseProblem(problem), options);
		this.kind = problem.kind;
		this.problem = problem;
	}
}

/** What is wrong and what to do about it, in words for whoever runs the server. */
export function describeDatabaseProblem(problem: DatabaseProblem): string {
	const file = problem.path;
	switch (problem.kind) {
		case 'readOnly':
			return `The database ${file} is read-only. Make it writable for the account that runs the server, or set DATABASE_PATH to another file.`;
		case 'unreadable':
			return `The database ${file} cannot be read. Give the account that runs the server the right to read and write it.`;
		case 'folderReadOnly':
			return `The folder of the database ${file} cannot be written, and SQLite keeps its log beside the database. Make the folder writable, or set DATABASE_PATH to a file elsewhere.`;
		case 'cannotCreate':
			return `The database ${file} cannot be created: ${problem.reason}. Set DATABASE_PATH to a file in a folder that can be written.`;
		case 'notADatabase':
			return `${file} is not a database. It was left as it is. Set DATABASE_PATH to another file, or move this one away.`;
		case 'otherDatabase':
			return `${file} is the database of another program. It was left as it is. Set DATABASE_PATH to another file.`;
		case 'damaged':
			return `The database ${file} is damaged: ${problem.reason}. It was left as it is. Put a copy of it aside together with its -wal file, then restore a backup or set DATABASE_PATH to a new file.`;
		case 'newerVersion':
			return `The database ${file} was written by a newer version of this product. It was left as it is. Start that version, or set DATABASE_PATH to another file.`;
		case 'leftoverLog':
			return `The database ${file} is missing, but its log ${file}-wal is still there and may hold the latest changes. Put the database back beside it, or move the log away to start with an empty database.`;
		case 'locked':
			return `The database ${file} is in use by another program. Stop that program, or wait until it is done, and try again.`;
		case 'noSpace':
			return `There is no space left on the disk of the database ${file}. Nothing was changed. Free some space and try again.`;
		case 'diskFailed':
			return `The disk failed while the database ${file} was read or written: ${problem.reason}. What was not stored completely was taken back. Look into the system's log, and put a copy of the database aside together with its -wal file.`;
		case 'noMigrations':
			return `The folder drizzle, which describes the database, was not found beside the program, so ${file} was not opened. Install the program again.`;
		default:
			return problem satisfies never;
	}
}

/** The problem behind an error of the file system or of SQLite, if it is one that can be named. */
export function databaseProblem(error: unknown, path: string): DatabaseProblem | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? String(cause.code) : '';
		const named = problemByCode.find(([start]) => code.startsWith(start));
		if (named) return { path, ...named[1](cause.message, code) };
	}
	return undefined;
}

type Named = DatabaseProblem extends infer P
	? P extends unknown
		? Omit<P, 'path'>
		: never
	: never;

const problemByCode: readonly (readonly [
	codeStart: string,
	(message: string, code: string) => Named
])[] = [
	['SQLITE_READONLY', () => ({ kind: 'readOnly' })],
	['SQLITE_NOTADB', () => ({ kind: 'notADatabase' })],
	['SQLITE_CORRUPT', (reason) => ({ kind: 'damaged', reason })],
	['SQLITE_BUSY', () => ({ kind: 'locked' })],
	['SQLITE_LOCKED', () => ({ kind: 'locked' })],
	['SQLITE_FULL', () => ({ kind: 'noSpace' })],
	['SQLITE_IOERR', (message, code) => ({ kind: 'diskFailed', reason: `${message}, ${code}` })],
	['SQLITE_CANTOPEN', (reason) => ({ kind: 'cannotCreate', reason })],
	['ENOSPC', () => ({ kind: 'noSpace' })],
	['EDQUOT', () => ({ kind: 'noSpace' })],
	['EROFS', () => ({ kind: 'folderReadOnly' })],
	['EACCES', () => ({ kind: 'folderReadOnly' })],
	['EPERM', () => ({ kind: 'folderReadOnly' })],
	['ENOTDIR', (reason) => ({ kind: 'cannotCreate', reason })],
	['EEXIST', (reason) => ({ kind: 'cannotCreate', reason })]
];
