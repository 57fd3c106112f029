/** Knows systems by how their remote shells and logins refuse a stranger: each system's daemons have names of their own. */
import type { OfKind } from '../greeting.js';

const remoteShells: OfKind = {
  kinds: ['rsh_resp'],
  os: [
    ['Microsoft', 'Windows', /Winsock RSHD|RSHD\/NT/i],
    ['HP', 'HP-UX', /(?:remshd|rexecd): /],
    ['IBM', 'AIX', /\b\d{4}-\d{3}\b/],
  ],
};
export default remoteShells;
