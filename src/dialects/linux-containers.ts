/** Knows which containers of a Linux host do not do their work: docker(1) and podman(1) tell of each how long it has run, and whether its own check of health fails. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { DOCKER, linesOf, PODMAN, speaksLinux } from './bricks/linux.js';

const dialect: Dialect = {
  title: 'Linux: containers (Docker, Podman)',
  speaks: speaksLinux,
  asks: [DOCKER, PODMAN].map((run) => ({ what: 'guests', ask: { via: 'ssh', run, sudo: true } })),
  *read(answers) {
    for (const [run, by] of [[DOCKER, 'docker'], [PODMAN, 'podman']] as const) {
      for (const { text, from } of linesOf(answers.output(run))) {
        const [, name, status] = /^([A-Za-z0-9][\w.-]*) \S+ (\S.*)$/.exec(text) ?? [];
        const state = /^Restarting \(/.test(status ?? '') ? 'restarting' : /^Up .*\(unhealthy\)/.test(status ?? '') ? 'unhealthy' : /^Dead\b/.test(status ?? '') ? 'dead' : null;
        if (name !== undefined && state !== null) yield { kind: 'failed-service', name: clean(name, 128), by, state, from };
      }
    }
  },
  examples: [
    {
      name: 'one that starts again and again, one that is not well, and those that are',
      given: { ssh: { [DOCKER]: 'shop registry.example.net:5000/shop:2.4 Restarting (1) 12 seconds ago\ndb postgres:15 Up 3 weeks (unhealthy)\nproxy nginx:1.25 Up 3 weeks (healthy)\ncron busybox Up 2 days\nimport shop-import:1 Exited (0) 5 days ago\n', [PODMAN]: 'mail localhost/mail:latest Up 2 hours (starting)\n' } },
      reads: [{ kind: 'failed-service', name: 'shop', by: 'docker', state: 'restarting' }, { kind: 'failed-service', name: 'db', state: 'unhealthy' }],
    },
    { name: 'all are well', given: { ssh: { [PODMAN]: 'mail localhost/mail:latest Up 2 hours ago (healthy)\n' } }, reads: [], readsNo: ['failed-service'] },
  ],
};
export default dialect;
