/** Knows whose box a certificate's name (RFC 4514) speaks of: the organisation that made the box signs its first certificate; an office's own names the office. */
import { shortName } from '../enterprises.js';
import { vendorNamed } from '../vendor-names.js';

/** Who signs for strangers, and what programs write where nobody gave a name: they tell nothing of the box. */
const SIGNS_FOR_OTHERS = /(?:^|,)(?:O|CN)=[^,]*(?:DigiCert|Sectigo|COMODO|GeoTrust|Thawte|VeriSign|Symantec Corp|Entrust|GlobalSign|GoDaddy|Starfield|Let's Encrypt|ISRG|Amazon(?=,|$)|Google Trust|Actalis|SwissSign|QuoVadis|D-TRUST|DFN|T-Systems|Certum|Unizeto|RapidSSL|AlphaSSL|ZeroSSL|SSL\.com|SSL Corp|Buypass|IdenTrust|TrustAsia|WoSign|StartCom|USERTrust|USERTRUST|AddTrust|Network Solutions|GANDI|cPanel|TeleSec|Trustwave|Baltimore|Equifax|CAcert|HARICA|GEANT|TERENA|Microsoft IT|Microsoft Azure|Cloudflare)/;
const NOBODY = /(?:^|,)O=(?:Internet Widgits|Default Company|Acme Co|Example|Some(?:Company|Organization)|My ?(?:Company|Organi[sz]ation|Org)\b|Snake ?Oil|Company|Organi[sz]ation|None|Unknown|Self[- ]Signed|Test)\b/i;
const NO_PRODUCT = /^(?:null|none|default|unknown|-+|localhost\S*|R&D|IT|I Project|FW|OU|Products|Product|Engineering|Technical Support|Support|Support Team|Software|Hardware|Development|Research\b.*|Sales|Marketing|Quality\b.*|\w+ Team|\w+ Division|Operations|Security|Domain Control Validated.*|Internally Generated.*|Self[- ]Signed.*|.*\b(?:self-signed|default certificate|CA|Root))$/i;
/** A number of one box after the name of its kind: a hardware address, a serial number. */
const NUMBER_OF_ONE = /[-_ ](?:[0-9A-F]{12}|(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}|(?=\w*\d{4})\w{8,})$/i;

/** `null` product: the organisation alone is known. Empty: nothing that concerns the box. */
export function makerInName(name: string): readonly { readonly vendor: string; readonly product: string | null }[] {
  const part = (key: string) => new RegExp(`(?:^|[,+])${key}=((?:\\\\.|[^,\\\\+])*)`).exec(name)?.[1]?.replace(/\\/g, '').trim();
  const [organisation, common] = [part('O') ?? '', part('CN') ?? ''];
  const vendor = shortName(organisation.replace(/\s*\((?:TM|R)\)/gi, ''));
  if (vendor === null || SIGNS_FOR_OTHERS.test(name) || NOBODY.test(name) || isOffice(organisation, vendor, common)) return [];
  const products = [part('OU'), common.replace(NUMBER_OF_ONE, '')].filter((product) => product !== undefined && /[A-Za-z]{2}|[A-Za-z]-?\d{2}/.test(product) && !NO_PRODUCT.test(product) && !/^(?:[0-9A-F]{2}:){5}|^[0-9A-F]{12}$/i.test(product));
  return products.length === 0 ? [{ vendor, product: null }] : products.map((product) => ({ vendor, product: product! }));
}

/** A host of its own domain, in the name of an organisation that is not known to make boxes. */
function isOffice(organisation: string, vendor: string, common: string): boolean {
  if (!/^(?:\*\.)?(?:[\w-]+\.)+[a-z]{2,}$/i.test(common) || vendorNamed(organisation) !== null) return false;
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return /^(?:\*|www|mail|webmail|smtp|imap|vpn|remote|portal|intranet|autodiscover|ftp|cloud|shop)\./i.test(common) || !letters(common).includes(letters(vendor.split(' ')[0]!));
}
