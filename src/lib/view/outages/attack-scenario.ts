/** How people name an attack on their systems, in English and German. */
const attackWords =
	/ransom|cyber|attack|malware|intrusion|hacker|angriff|erpress|schadsoftware|verschlüsselung/i;

/**
 * The first scenario that its name calls an attack, as the published outages are; undefined where
 * none does. Give the dearest first.
 */
export function attackScenario<T extends { readonly name: string }>(
	scenarios: readonly T[]
): T | undefined {
	return scenarios.find(({ name }) => attackWords.test(name));
}
