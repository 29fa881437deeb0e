/** Where all that is stored of a file lies. Its id is that of the version, which its upload had before. */
export function objectFolder(organisationId: string, id: string): string {
  return `${organisationId}/${id}/`;
}

/** Where a part lies: in the order of their names the parts make the stream. */
export function objectName(organisationId: string, id: string, number: number): string {
  return `${objectFolder(organisationId, id)}${String(number).padStart(5, '0')}`;
}
