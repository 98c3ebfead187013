// Reads {documents: [...], keys: {id: multikey}, controllers: {id: controller}} and writes one verdict a document.
// Whatever is not given here is refused: nothing is fetched.
import {readFileSync} from 'node:fs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import multikeyContext from '@digitalbazaar/multikey-context';
import jsigs from 'jsonld-signatures';

const {documents, known} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const given = new Map([
  ...Object.entries(known), ...dataIntegrityContext.contexts, ...multikeyContext.contexts
]);

const documentLoader = jsigs.extendContextLoader(async url => {
  if (!given.has(url)) throw new Error(`must not be fetched: ${url}`);
  return {contextUrl: null, documentUrl: url, document: given.get(url)};
});

for (const document of documents) {
  const result = await jsigs.verify(document, {
    suite: new DataIntegrityProof({cryptosuite}),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader
  });
  const reason = result.error?.errors?.map(error => error.message).join('; ') ?? '';
  console.log(result.verified ? 'verified' : `refused: ${reason.replaceAll('\n', ' ')}`);
}
