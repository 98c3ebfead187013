// Replicates a stream with the reference client of LDES and prints each member as one line of JSON:
//   node replicate.mjs URL STATE-DIRECTORY
// With the same state directory a later run prints only what is new.
import { intoConfig, replicateLDES } from 'ldes-client';
import { Writer } from 'n3';

const [url, statePath] = process.argv.slice(2);
const client = replicateLDES(intoConfig({ url, statePath }), 'ascending');
const members = client.stream({ highWaterMark: 10 }).getReader();

function lines(quads) {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(quads);
    writer.end((error, text) => (error ? reject(error) : resolve(text.split('\n').filter((line) => line))));
  });
}

for (;;) {
  const { value, done } = await members.read();
  if (done) break;
  if (value) console.log(JSON.stringify({ id: value.id.value, lines: await lines(value.quads) }));
}
process.exit(0);
