import { describe, expect, it } from 'vitest';
import { attackScenario } from './attack-scenario.ts';

const named = (...names: readonly string[]) =>
	attackScenario(names.map((name) => ({ name })))?.name;

describe('attackScenario', () => {
	it.each([
		'Ransomware across the whole site',
		'Cyberangriff',
		'Verschlüsselungstrojaner',
		'HACKERS'
	])('takes %s before what costs more', (name) => {
		expect(named('Fire', name, 'Malware at a supplier')).toBe(name);
	});

	it('takes none where no name speaks of an attack', () => {
		expect(named('Fire', 'Flood', 'Faulty update')).toBeUndefined();
	});
});
