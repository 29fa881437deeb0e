import { z } from 'zod';
import { readStateFile, replaceFile } from '../../state-file.ts';
import { Service } from './service.ts';

/** The services, in memory and in a file that is replaced as a whole at each change. */
export class ServiceStore {
  readonly #file: string;
  readonly #services: Map<string, Service>;

  /** @throws Error when the file is there but holds something else. */
  constructor(file: string) {
    this.#file = file;
    const services = readStateFile(file, z.array(Service), 'services') ?? [];
    this.#services = new Map(services.map(service => [service.id, service]));
  }

  get(id: string): Service | undefined {
    return this.#services.get(id);
  }

  /** In the order they were made. */
  list(): Service[] {
    return [...this.#services.values()];
  }

  put(service: Service): Service {
    this.#services.set(service.id, service);
    this.#save();
    return service;
  }

  remove(id: string): void {
    this.#services.delete(id);
    this.#save();
  }

  #save(): void {
    replaceFile(this.#file, JSON.stringify(this.list(), undefined, 2));
  }
}
