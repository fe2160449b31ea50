/** Counters in Prometheus' text form. Gauges are read when asked. */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #gauges = new Map<string, () => number>();

  count(name: string, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  text(): string {
    const counts = [...this.#counts].map(([name, value]) => `# TYPE ${name} counter\n${name} ${value}\n`);
    const gauges = [...this.#gauges].map(([name, read]) => `# TYPE ${name} gauge\n${name} ${read()}\n`);
    return [...counts, ...gauges].join("");
  }
}
