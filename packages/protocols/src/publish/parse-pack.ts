import { LineCounter, parseDocument, type Document } from 'yaml';
import { packSchema, type PackDocument } from '../pack/pack.schema';
import { faultsOf, type Fault } from './faults';
import { faultsWithin } from './faults-within';

/**
 * Reads one pack.
 * @param fileName `<pack>/<effective-from>.yaml`, as it stands under `packs/`
 * @throws RangeError with a line for each fault: file, line, what is wrong and what to write instead
 */
export function parsePack(fileName: string, text: string): PackDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors.map(({ message, pos }) =>
    at(fileName, lines.linePos(pos[0]).line, `This is not YAML: ${message}.`),
  );
  if (broken.length > 0) throw new RangeError(broken.join('\n'));

  const parsed = packSchema.safeParse(document.toJS());
  const faults = parsed.success ? faultsWithin(fileName, parsed.data) : faultsOf(parsed.error.issues);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new RangeError(
    faults.map((fault) => at(fileName, lineOf(fault, document, lines), `${where(fault)}${fault.message}`)).join('\n'),
  );
}

/** A fault that was found only beside other packs, as `parsePack` words its own: with file and line. */
export function placed(fault: Fault, fileName: string, text: string): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return at(fileName, lineOf(fault, document, lines), `${where(fault)}${fault.message}`);
}

const at = (fileName: string, line: number, message: string) => `packs/${fileName}:${line}: ${message}`;

const where = ({ path }: Fault) => (path.length === 0 ? '' : `${path.join('.')}: `);

/** The line of the node at the path, or of the nearest one around it that is there. */
function lineOf({ path }: Fault, document: Document, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
