import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key and its certificate, as files. */
export interface Certified {
  readonly key: string;
  readonly certificate: string;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** An authority that issues certificates, by OpenSSL 3. */
export class Authority {
  private constructor(
    private readonly folder: string,
    private readonly own: Certified,
  ) {}

  /** @param folder in which it keeps everything */
  static in(folder: string, name: string): Authority {
    const files = filesFor(folder, name);
    request(name, files, []);
    return new Authority(folder, files);
  }

  get certificate(): string {
    return this.own.certificate;
  }

  issue(name: string): Certified {
    const files = filesFor(this.folder, name);
    const signer = ['-CA', this.own.certificate, '-CAkey', this.own.key];
    const leaf = ['-addext', 'basicConstraints=critical,CA:FALSE'];
    request(name, files, [...signer, ...leaf, '-addext', `subjectAltName=DNS:${name}`]);
    return files;
  }
}

export const contentsOf = ({ key, certificate }: Certified) => ({
  key: readFileSync(key),
  cert: readFileSync(certificate),
});

const filesFor = (folder: string, name: string): Certified => ({
  key: join(folder, `${name}.key`),
  certificate: join(folder, `${name}.pem`),
});

function request(name: string, { key, certificate }: Certified, more: readonly string[]): void {
  const files = ['-keyout', key, '-out', certificate];
  const args = ['req', '-x509', ...KEY, '-subj', `/CN=${name}`, ...files, ...more];
  execFileSync('openssl', args, { stdio: 'pipe' });
}
