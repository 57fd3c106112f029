/** Knows who may send next: turns by device, within the rates and the number of requests and devices under way. */
import type { Address } from '../model/address.js';
import type { Limits } from '../model/site.js';
import { type Bucket, createBucket } from './bucket.js';
import type { Channel } from './counts.js';
import { Refusal } from './refusal.js';

/** The right to have one request under way. Given back once; again does nothing. */
export interface Turn {
  release(): void;
}
export interface Queue {
  /** Waits for a turn; rejects with Refusal. `spent` is asked when the turn would be given: the device may have had its share by then. */
  turn(target: Address, via: Channel, spent: () => Refusal | null, signal?: AbortSignal): Promise<Turn>;
  /** Waits until anything may be sent at all. */
  whenOpen(signal?: AbortSignal): Promise<void>;
  /** Halves the rate of one device, down to one packet in four seconds. */
  slow(target: Address): void;
  /** Looks again who may go. */
  pump(): void;
}
export interface QueueRules {
  readonly limits: Limits;
  readonly site: Bucket;
  readonly now: () => number;
  /** Why nothing may be sent at all, or null. */
  readonly refusal: () => Refusal | null;
  /** Whether a closed window is waited out. */
  readonly pauses: boolean;
  readonly sent: (target: Address, via: Channel) => void;
}

interface Waiting {
  readonly via: Channel;
  readonly spent: () => Refusal | null;
  go(): void;
  refuse(why: Refusal): void;
}
interface Device {
  readonly target: Address;
  readonly waiting: Waiting[];
  readonly bucket: Bucket;
  rate: number;
  inFlight: number;
}
const SLOWEST = 0.25;
/** How long a closed window is left alone before it is looked at again. */
const CLOSED_MS = 1000;

export function createQueue({ limits, site, now, refusal, pauses, sent }: QueueRules): Queue {
  const devices = new Map<Address, Device>();
  /** Devices with somebody waiting, the one that went last at the end. */
  const queued = new Set<Device>();
  const doors = new Set<Pick<Waiting, 'go' | 'refuse'>>();
  let underWay = 0;
  let timer: NodeJS.Timeout | null = null;

  function deviceOf(target: Address): Device {
    let device = devices.get(target);
    if (!device) {
      const rate = limits.perDevicePacketsPerSecond;
      devices.set(target, (device = { target, waiting: [], bucket: createBucket(rate), rate, inFlight: 0 }));
    }
    return device;
  }

  function pump(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    const refused = refusal();
    if (refused) {
      if (refused.because === 'window' && pauses) return lookAgain(CLOSED_MS);
      for (const door of doors) door.refuse(refused);
      for (const device of [...queued]) for (const one of [...device.waiting]) one.refuse(refused);
      return;
    }
    for (const door of doors) door.go();
    let soonest = Infinity;
    for (let went = true; went; ) {
      went = false;
      soonest = Infinity;
      for (const device of [...queued]) {
        if (device.inFlight >= limits.perDeviceInFlight || (device.inFlight === 0 && underWay >= limits.devicesAtOnce)) continue;
        const siteWait = site.wait(now());
        const wait = Math.max(siteWait, device.bucket.wait(now()));
        if (wait === 0) went = letGo(device) || went;
        else soonest = Math.min(soonest, wait);
        if (siteWait > 0) break;
      }
    }
    if (soonest < Infinity) lookAgain(soonest);
  }
  /** A timer keeps the process alive only while somebody waits for it. */
  function lookAgain(ms: number): void {
    if (queued.size > 0 || doors.size > 0) timer = setTimeout(pump, ms);
  }

  function letGo(device: Device): boolean {
    const [next] = device.waiting;
    const spent = next!.spent();
    if (spent) {
      next!.refuse(spent);
      return device.waiting.length > 0;
    }
    site.take(now());
    device.bucket.take(now());
    if (device.inFlight++ === 0) underWay++;
    sent(device.target, next!.via);
    next!.go();
    if (queued.delete(device) && device.waiting.length > 0) queued.add(device);
    return true;
  }
  function turnOf(device: Device): Turn {
    let held = true;
    return {
      release() {
        if (!held) return;
        held = false;
        if (--device.inFlight === 0) underWay--;
        pump();
      },
    };
  }

  function turn(target: Address, via: Channel, spent: () => Refusal | null, signal?: AbortSignal): Promise<Turn> {
    const device = deviceOf(target);
    return new Promise((resolve, reject) => {
      const settled = (): void => {
        signal?.removeEventListener('abort', aborted);
        device.waiting.splice(device.waiting.indexOf(one), 1);
        if (device.waiting.length === 0) queued.delete(device);
      };
      const one: Waiting = {
        via,
        spent,
        go: () => (settled(), resolve(turnOf(device))),
        refuse: (why) => (settled(), reject(why)),
      };
      const aborted = (): void => one.refuse(reasonOf(signal!));
      if (signal?.aborted) return reject(reasonOf(signal));
      signal?.addEventListener('abort', aborted);
      device.waiting.push(one);
      queued.add(device);
      pump();
    });
  }

  function whenOpen(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settled = (): void => {
        signal?.removeEventListener('abort', aborted);
        doors.delete(door);
      };
      const door = { go: () => (settled(), resolve()), refuse: (why: Refusal) => (settled(), reject(why)) };
      const aborted = (): void => door.refuse(reasonOf(signal!));
      if (signal?.aborted) return reject(reasonOf(signal));
      signal?.addEventListener('abort', aborted);
      doors.add(door);
      pump();
    });
  }

  function slow(target: Address): void {
    const device = deviceOf(target);
    device.rate = Math.max(SLOWEST, device.rate / 2);
    device.bucket.setRate(device.rate, now());
  }
  return { turn, whenOpen, slow, pump };
}

function reasonOf(signal: AbortSignal): Refusal {
  return signal.reason instanceof Refusal ? signal.reason : new Refusal('stopped', 'cancelled');
}
