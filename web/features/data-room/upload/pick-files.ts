/** Has a person choose files; none when they choose none. */
export function pickFiles({
  several,
  folder = false,
}: {
  several: boolean;
  folder?: boolean;
}): Promise<File[]> {
  return new Promise(resolve => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: several,
      webkitdirectory: folder,
      onchange: () => resolve([...(input.files ?? [])]),
      oncancel: () => resolve([]),
    });
    input.click();
  });
}
