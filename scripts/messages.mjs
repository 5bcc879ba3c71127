// The one place that says how messages are compiled. Vite uses the options; run as a program, this
// file compiles once. Both must write the same files, so that plain node reads what Vite reads.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const messageOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'locale',
	// One file a language: plain node would load a thousand files otherwise.
	outputStructure: 'locale-modules',
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
	emitReadme: false,
	emitGitIgnore: false,
	emitPrettierIgnore: false
};

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
	const { compile } = await import('@inlang/paraglide-js');
	await compile({ ...messageOptions, cleanOutdir: true });
}
