/** Tells everybody who follows a meeting what has become of it. State lives in the database alone. */
export class MeetingHub<State> {
	readonly #followers = new Map<string, Set<(state: State) => void>>();

	/** Calls `tell` with every new state of a meeting, until the function it returns is called. */
	follow(key: string, tell: (state: State) => void): () => void {
		const followers = this.#followers.get(key) ?? new Set();
		this.#followers.set(key, followers.add(tell));
		return () => {
			followers.delete(tell);
			if (followers.size === 0) this.#followers.delete(key);
		};
	}

	tell(key: string, state: State): void {
		for (const tell of this.#followers.get(key) ?? []) tell(state);
	}

	/** How many follow a meeting. */
	count(key: string): number {
		return this.#followers.get(key)?.size ?? 0;
	}
}
