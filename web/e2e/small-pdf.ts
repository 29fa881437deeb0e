/** A PDF, written by hand, of so many pages that say their number. Where things are in it the reader finds by itself. */
export function smallPdf(pages: number, title: string): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => index);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${numbers.map(index => `${2 * index + 4} 0 R`).join(' ')}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...numbers.flatMap(index => {
      const text = `BT /F 28 Tf 60 760 Td (${title}) Tj 0 -40 Td /F 14 Tf (Page ${index + 1} of ${pages}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${2 * index + 5} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${text.length}>> stream\n${text}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj ${object} endobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer <</Root 1 0 R>>`, 'latin1');
}
