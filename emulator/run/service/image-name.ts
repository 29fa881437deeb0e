/** The image a function would be deployed as: `us-central1-docker.pkg.dev/<project>/functions/<name>:<version>`. */
export function imageName(place: { project: string; location: string }, name: string, version: string) {
  return `${place.location}-docker.pkg.dev/${place.project}/functions/${name}:${version}`;
}

/** The function in an image and its version; `latest` when the image does not say. */
export function functionInImage(image: string): { name: string; version: string } {
  const [name = '', version = 'latest'] = image.slice(image.lastIndexOf('/') + 1).split(':');
  return { name, version };
}
