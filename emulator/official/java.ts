import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MissingPart } from './missing-part.ts';

/**
 * The first of these `java` programs that is at least of this major version.
 *
 * @throws MissingPart when there is none.
 */
export async function findJava(candidates: string[], minimum: number): Promise<string> {
  const found: number[] = [];
  for (const candidate of candidates) {
    const version = await javaVersion(candidate);
    if (version !== undefined && version >= minimum) return candidate;
    if (version !== undefined) found.push(version);
  }
  const instead = found.length > 0 ? `Java ${found.join(' and ')} is too old` : 'Java is missing';
  throw new MissingPart(
    `${instead}: install Java ${minimum} or newer (https://adoptium.net, or "apt install default-jre-headless") and put it on the PATH or in JAVA_HOME.`,
  );
}

async function javaVersion(java: string): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-version']);
    return parseJavaVersion(stderr);
  } catch {
    return undefined;
  }
}

/** The major version in what `java -version` prints: 17 of `"17.0.15"`, 8 of `"1.8.0_392"`. */
export function parseJavaVersion(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
