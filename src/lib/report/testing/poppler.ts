import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program says about a PDF, which it reads from a file of its own. */
function ask(pdf: Uint8Array, command: (file: string) => readonly [string, ...string[]]): string {
	const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
	try {
		const file = join(folder, 'report.pdf');
		writeFileSync(file, pdf);
		const [program, ...options] = command(file);
		const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
		if (status !== 0) throw new Error(`${program}: ${stderr}`);
		return stdout;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The text of every page, as a reader's program finds it. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
	const text = ask(pdf, (file) => ['pdftotext', '-layout', file, '-']);
	return text.split('\f').slice(0, -1);
}

/** Title, language, page size and the like, one a line. */
export function infoOf(pdf: Uint8Array): string {
	return ask(pdf, (file) => ['pdfinfo', file]);
}

/** The fonts, one a line under two lines of heads. */
export function fontsOf(pdf: Uint8Array): readonly string[] {
	return ask(pdf, (file) => ['pdffonts', file])
		.trim()
		.split('\n')
		.slice(2);
}

/** The bytes of an attached file. */
export function attachmentOf(pdf: Uint8Array, name: string): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'attached-'));
	try {
		const saved = join(folder, 'saved');
		ask(pdf, (file) => ['pdfdetach', '-savefile', name, '-o', saved, file]);
		return readFileSync(saved);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export interface Bookmark {
	readonly title: string;
	readonly destpageposfrom1: number;
}

/** The bookmarks, by qpdf, which also checks the whole file. */
export function bookmarksOf(pdf: Uint8Array): readonly Bookmark[] {
	ask(pdf, (file) => ['qpdf', '--check', file]);
	const json: unknown = JSON.parse(
		ask(pdf, (file) => ['qpdf', '--json', '--json-key=outlines', file])
	);
	return (json as { readonly outlines: readonly Bookmark[] }).outlines;
}
