import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All text of a PDF, without spaces between its pieces. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  // The reader takes the bytes away from whoever hands them over.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(...items.map((item) => ('str' in item ? item.str : '')));
    }
    return texts.join('');
  } finally {
    await task.destroy();
  }
}
