/** Knows how the site file of a lab network is written: a fast pace, clear secrets, and the network's own scope, credentials and services. */
export interface LabSite {
  readonly client: string;
  readonly scope: readonly string[];
  readonly community?: string;
  /** SNMPv3, SHA-256 and AES. */
  readonly user?: { readonly name: string; readonly auth: string; readonly priv: string };
  /** Account of the audit on machines; its key lies in the lab's folder. */
  readonly account?: string;
  readonly services?: readonly string[];
  /** How long the appliance listens; left out, it does not. */
  readonly listenSeconds?: number;
  /** Devices that are read side by side; fewer where all of them are this machine's two cores. */
  readonly atOnce?: number;
  /** How long an answer is waited for; longer where agents ask slow programs before they answer. */
  readonly snmpTimeoutMs?: number;
  /** Further lines at the top level. */
  readonly more?: readonly string[];
}

export function siteFileOf({ client, scope, community, user, account, services = [], listenSeconds = 0, atOnce = 30, snmpTimeoutMs = 1500, more = [] }: LabSite, folder: string): string {
  const within = `[${scope.join(', ')}]`;
  return [
    `client: { name: ${client} }`,
    'site: Main',
    'timezone: Europe/Berlin',
    'allow_clear_secrets: true',
    'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }',
    `scope: { allow: ${within} }`,
    `limits: { packets_per_second: 2000, devices_at_once: ${atOnce}, per_device_packets_per_second: 500, per_device_in_flight: 4, snmp_timeout_ms: ${snmpTimeoutMs}, listen_seconds: ${listenSeconds} }`,
    'credentials:',
    ...(community ? [`  - { name: snmp-ro, type: snmp-v2c, community: ${community}, for: ${within} }`] : []),
    ...(user ? [`  - { name: snmp-audit, type: snmp-v3, user: ${user.name}, auth: { protocol: sha256, key: ${user.auth} }, priv: { protocol: aes, key: ${user.priv} }, for: ${within} }`] : []),
    ...(account ? [`  - { name: audit-key, type: ssh-key, user: ${account}, key: "\${file:${folder}/audit}", for: ${within}, sudo: true }`] : []),
    ...(services.length > 0 ? ['services:', ...services.map((line) => `  - ${line}`)] : []),
    ...more,
    '',
  ].join('\n');
}
