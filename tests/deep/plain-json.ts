import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/*
 * Reads JSON Lines and writes each line's object into a result, with nothing but JSON.parse and
 * JSON.stringify: what any program must at least do that does it plainly. Takes the file and the result.
 */
const [path = '', result = '{}'] = process.argv.slice(2);
const sample: object = JSON.parse(result);
let length = 0;
for await (const line of createInterface({ input: createReadStream(path) })) {
  length += JSON.stringify({ ...sample, answers: JSON.parse(line) }).length;
}
console.log(length);
