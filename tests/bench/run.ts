import { graph } from './graph/graph';
import { figureLine, type Figure } from './figure';
import { lists } from './lists/lists';
import { protocols } from './protocols/protocols';
import { routing } from './routing/routing';

type Bench = (print: (line: string) => void, options: readonly string[]) => Promise<Figure[]>;

/** Every benchmark by the name after `npm run bench --`; it prints as it goes and resolves to its figures. */
const BENCHES: Readonly<Record<string, Bench>> = { routing, graph, lists, protocols };

/** Names first; what begins with the first `--` are options of theirs. */
async function main(args: readonly string[]): Promise<number> {
  const firstOption = args.findIndex((arg) => arg.startsWith('--'));
  const names = firstOption === -1 ? args : args.slice(0, firstOption);
  const options = args.slice(names.length);
  const unknown = names.filter((name) => !BENCHES[name]);
  if (names.length === 0 || unknown.length > 0) {
    console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}. For example: npm run bench -- routing`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const name of names) figures.push(...(await BENCHES[name]!((line) => console.log(line), options)));
  for (const figure of figures) console.log(figureLine(figure));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
