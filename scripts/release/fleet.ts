import type { RunRelease, RunReleases } from '@chatterfix/shared/platform/run/run-releases.ts';
import type { TrafficStep } from './step.ts';

/** A service of a release, in one region. */
export type Place = { service: string; region: string };

/** How a fleet reaches its services. */
export type FleetDependencies = {
  releases: (region: string) => RunReleases;
  /** Tells what is wrong, or undefined. */
  ask: (question: { url: string; audience: string }) => Promise<string | undefined>;
  print: (line: string) => void;
};

/** How often each revision is asked: one good answer of several may be luck. */
const questions = 3;

/** All services of a release. */
export class Fleet {
  readonly #deps: FleetDependencies;
  readonly #places: readonly Place[];

  constructor(deps: FleetDependencies, places: readonly Place[]) {
    this.#deps = deps;
    this.#places = places;
  }

  /** @throws Error that names every service where it did not work. */
  async do(step: TrafficStep): Promise<void> {
    await this.#each(place => this.#doAt(place, step));
  }

  async #doAt(place: Place, step: TrafficStep): Promise<void> {
    const { service, region } = place;
    const releases = this.#deps.releases(region);
    if (step.do === 'hold') return releases.hold(service);
    if (step.do === 'validate') return this.#validate(service, await releases.look(service));
    const release = await changed(releases, service, step);
    this.#deps.print(`  ${region} ${service}: ${told(release, step)}`);
  }

  async #validate(service: string, { candidate, candidateUrl, url }: RunRelease): Promise<void> {
    for (let asked = 0; asked < questions; asked++) {
      const problem = await this.#deps.ask({ url: `${candidateUrl}/health`, audience: url });
      if (problem !== undefined) throw new Error(`${candidate} of ${service} is not well: ${problem}`);
    }
  }

  /** Does it everywhere, also after one has failed: a roll-back must not stop at the first. */
  async #each(work: (place: Place) => Promise<void>): Promise<void> {
    const outcomes = await Promise.allSettled(this.#places.map(work));
    const faults = outcomes.flatMap((outcome, index) => {
      const { region = '', service = '' } = this.#places[index] ?? {};
      return outcome.status === 'rejected' ? `${region} ${service}: ${messageOf(outcome.reason)}` : [];
    });
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}

function changed(releases: RunReleases, service: string, step: TrafficStep): Promise<RunRelease> {
  if (step.do === 'begin') return releases.begin(service);
  return releases.shift(service, step.do === 'shift' ? step.percent : 0);
}

function told({ candidate, previous }: RunRelease, step: TrafficStep): string {
  if (previous === undefined || previous === candidate) return `${candidate}, unchanged`;
  if (step.do === 'begin') return `${candidate} after ${previous}`;
  return step.do === 'shift' ? `${step.percent} % to ${candidate}` : `back to ${previous}`;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
