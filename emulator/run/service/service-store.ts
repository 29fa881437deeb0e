import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Service } from './service.ts';

/** The services, in memory and in a file that is replaced as a whole at each change. */
export class ServiceStore {
  readonly #file: string;
  readonly #services: Map<string, Service>;

  /** @throws Error when the file is there but holds something else. */
  constructor(file: string) {
    this.#file = file;
    this.#services = new Map(readServices(file).map(service => [service.id, service]));
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
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.list(), null, 1));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readServices(file: string): Service[] {
  try {
    return z.array(Service).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Error(`${file} is not a list of services. Delete it to begin with new ones.`, { cause: error });
  }
}
