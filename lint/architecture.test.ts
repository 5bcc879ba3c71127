import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import ts from 'typescript-eslint';

// The rules of the architecture need no types, and are quick without them.
const eslint = new ESLint({
	overrideConfig: {
		...ts.configs.disableTypeChecked,
		languageOptions: { parserOptions: { projectService: false, program: null } }
	}
});

const architectural = [
	'architecture/layers',
	'no-restricted-globals',
	'no-restricted-properties',
	'no-restricted-syntax'
];

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	const rules = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
	return rules.filter((rule) => architectural.includes(rule) || rule.startsWith('Parsing'));
}

const inSvelte = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n`;
const engine = 'src/lib/impact/model.ts';

describe('the engine', () => {
	it.each([
		["import { readFileSync } from 'node:fs';", 'architecture/layers'],
		["import * as echarts from 'echarts';", 'architecture/layers'],
		["import { formatMoney } from '../format/money.ts';", 'architecture/layers'],
		["import { m } from '#lib/paraglide/messages.js';", 'architecture/layers'],
		["export { openData } from '../db/data.server.ts';", 'architecture/layers'],
		["const late = await import('./event.ts');", 'no-restricted-syntax'],
		['const now = Date.now();', 'no-restricted-globals'],
		['const today = new Date();', 'no-restricted-globals'],
		['const seed = process.env.SEED;', 'no-restricted-globals'],
		["await fetch('/rates');", 'no-restricted-globals'],
		['const start = performance.now();', 'no-restricted-globals'],
		['globalThis.cache = 1;', 'no-restricted-globals'],
		['setTimeout(() => 1, 0);', 'no-restricted-globals'],
		['const id = crypto.randomUUID();', 'no-restricted-globals'],
		['const draw = Math.random();', 'no-restricted-properties'],
		['let cache = 0;', 'no-restricted-syntax'],
		['export let runs = 0;', 'no-restricted-syntax'],
		['const here = import.meta.url;', 'no-restricted-syntax']
	])('may not contain %s', async (code, rule) => {
		expect(await rulesBroken(engine, code)).toContain(rule);
	});

	it('may import itself and keep what changes in functions', async () => {
		const code = [
			"import type { Model } from './model.ts';",
			'export function count(model: Model): number {',
			'\tlet systems = 0;',
			'\tfor (const system of model.systems) if (system.owner) systems += 1;',
			'\treturn systems;',
			'}'
		].join('\n');
		expect(await rulesBroken('src/lib/impact/event.ts', code)).toEqual([]);
	});
});

describe('imports', () => {
	const database = "import { openData } from '#lib/db/data.server.ts';";

	it.each([
		['src/routes/+page.svelte', inSvelte(database)],
		['src/lib/components/Masthead.svelte', inSvelte(database)],
		['src/routes/+page.ts', database],
		['src/lib/theme.ts', database],
		['src/hooks.client.ts', "import type { Data } from '#lib/db/data.server.ts';"],
		['src/lib/format/money.ts', "import type { Charts } from '../charts/cost.ts';"],
		['src/lib/format/money.ts', "import { load } from '../../routes/+layout.server.ts';"],
		['src/lib/view/overview.ts', "import { option } from '#lib/charts/cost.ts';"],
		['src/lib/charts/cost.ts', "import Chart from '#lib/components/Chart.svelte';"],
		['src/lib/components/Masthead.svelte', inSvelte("import { load } from '../../routes/a.ts';")],
		['src/lib/db/open.server.ts', "import { formatMoney } from '#lib/format/money.ts';"],
		['src/lib/outages/outage.ts', "import { m } from '#lib/paraglide/messages.js';"],
		[
			'src/lib/format/money.ts',
			"import { publishedOutages } from '#lib/outages/published-outages.ts';"
		],
		['bin/impact.ts', "import { openData } from '../src/lib/db/data.server.ts';"]
	])('of %s may not go upwards: %s', async (file, code) => {
		expect(await rulesBroken(file, code)).toContain('architecture/layers');
	});

	it.each([
		['src/hooks.server.ts', database],
		['src/routes/+layout.server.ts', database],
		['src/routes/model/import/+page.server.ts', database],
		['src/routes/model/export/+server.ts', database],
		['src/lib/db/open.server.ts', "import { strategies } from '../impact/model.ts';"],
		['src/lib/charts/cost.ts', "import { m } from '#lib/paraglide/messages.js';"],
		[
			'src/lib/components/Masthead.svelte',
			inSvelte("import { option } from '#lib/charts/cost.ts';")
		],
		['bin/impact.ts', "import { formatMoney } from '#lib/format/money.ts';"]
	])('of %s may be %s', async (file, code) => {
		expect(await rulesBroken(file, code)).toEqual([]);
	});
});

describe('file names', () => {
	it.each(['src/lib/format/index.ts', 'src/lib/format/utils.ts', 'src/lib/view/helpers.ts'])(
		'%s says nothing',
		async (file) => {
			expect(await rulesBroken(file, 'export const one = 1;')).toContain('no-restricted-syntax');
		}
	);

	it('lets the engine have its public surface', async () => {
		expect(await rulesBroken('src/lib/impact/index.ts', "export * from './model.ts';")).toEqual([]);
	});
});
