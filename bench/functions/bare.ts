import { Firestore } from '@google-cloud/firestore';
import { http } from '@google-cloud/functions-framework';

/* What the platform is measured against: a document by its path, read as anyone would. */
const firestore = new Firestore();

http('bare', async (request, response) => {
  const document = await firestore.doc(request.path.slice(1)).get();
  response.json(document.data());
});
