import type { Place } from '../../grpc/resource-name.ts';

/** The image a function would be deployed as: `us-central1-docker.pkg.dev/<project>/functions/<name>:<version>`. */
export function imageName({ project, location }: Place, name: string, version: string): string {
  return `${location}-docker.pkg.dev/${project}/functions/${name}:${version}`;
}

/** The function in an image and its version; `latest` when the image does not say. */
export function functionInImage(image: string): { name: string; version: string } {
  const [name = '', version = 'latest'] = image.slice(image.lastIndexOf('/') + 1).split(':');
  return { name, version };
}
