/** A few measures in the text format of Prometheus 0.0.4; the gateway needs no more of a metrics library than this. */
type Labels = Readonly<Record<string, string>>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};

export interface Counter {
  add(labels: Labels): void;
  text(): string;
}

export function counter(name: string, help: string): Counter {
  const counts = new Map<string, number>();
  return {
    add(labels) {
      const key = labelled(labels);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    text: () =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...[...counts].map(([key, count]) => `${name}${key} ${count}`)].join(
        '\n',
      ),
  };
}

export interface Histogram {
  observe(labels: Labels, seconds: number): void;
  text(): string;
}

interface Observed {
  labels: Labels;
  buckets: number[];
  sum: number;
  count: number;
}

export function histogram(name: string, help: string): Histogram {
  const series = new Map<string, Observed>();
  const lines = ({ labels, buckets, sum, count }: Observed): string[] => [
    ...SECONDS.map((le, at) => `${name}_bucket${labelled({ ...labels, le: `${le}` })} ${buckets[at] ?? 0}`),
    `${name}_bucket${labelled({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_sum${labelled(labels)} ${sum}`,
    `${name}_count${labelled(labels)} ${count}`,
  ];
  return {
    observe(labels, seconds) {
      const key = labelled(labels);
      const observed = series.get(key) ?? { labels, buckets: SECONDS.map(() => 0), sum: 0, count: 0 };
      series.set(key, observed);
      observed.count += 1;
      observed.sum += seconds;
      SECONDS.forEach((le, at) => {
        if (seconds <= le) observed.buckets[at] = (observed.buckets[at] ?? 0) + 1;
      });
    },
    text: () => [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...[...series.values()].flatMap(lines)].join('\n'),
  };
}
