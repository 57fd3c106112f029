/** Knows cameras and media servers by the `Server` of their RTSP answers (RFC 2326, section 12.36). */
import type { OfKind } from '../greeting.js';

const streams: OfKind = {
  kinds: ['rtsp_servers'],
  service: [
    ['Microsoft', 'Windows Media Server', /^WMServer\/(?<version>[\d.]+)/i],
    ['Wowza Media Systems', 'Media Server', /^Wowza Media Server (?<version>[\d.]+)/i],
    ['Wowza Media Systems', 'Streaming Engine', /^Wowza Streaming Engine (?<version>[\d.]+)/i],
    ['Flussonic', 'Flussonic Media Server', /^Flussonic.* (?<version>[\d.]+)$/i],
    ['RealNetworks', 'Helix Server', /^Helix/i],
    ['RealNetworks', 'RealServer', /RealServer(?:\/V?(?<version>[\d.]+))?/i],
    ['Apple', 'Darwin Streaming Server', /^(?:DSS|Darwin Streaming)[ /](?<version>[\d.]+)?/i],
    ['Apple', 'QuickTime Streaming Server', /^QTSS\/(?<version>[\d.]+)?/i],
    ['Live Networks', 'LIVE555', /LIVE555|Streaming Media v(?<version>[\d.]+)/i],
    ['GStreamer', 'RTSP Server', /GStreamer/i],
    ['VideoLAN', 'VLC', /^(?:VLC|vlc)\/?(?<version>[\d.]+)?/],
    ['EasyDarwin', 'EasyDarwin', /^EasyDarwin/i],
    ['MediaMTX', 'MediaMTX', /^(?:gortsplib|rtsp-simple-server|MediaMTX)/i],
    ['Cisco', 'MediaSense', /^Cisco MediaSense/i],
  ],
  os: [
    ['Microsoft', 'Windows', /^WMServer\//],
    ['Freebox', 'Freebox OS', /^fbxrtspd/],
    ['Linux', 'Linux', /^Avigilon/],
  ],
  hw: [
    ['Avigilon', 'Camera', /^Avigilon/],
    ['Hipcam', 'Camera', /^Hipcam/],
    ['Freebox', 'Freebox', /^fbxrtspd/],
    ['Dahua', 'Dahua', /^Dahua/i],
    ['Hikvision', 'Hikvision', /Hikvision/i],
    ['Ubiquiti', 'UniFi Video', /^UBNT/i],
    ['TP-LINK', 'Camera', /^TP-LINK/i],
    ['Grandstream', 'Camera', /^Grandstream/i],
    ['Vivotek', 'Camera', /^Vivotek/i],
    ['Pelco', 'Camera', /^Pelco/i],
    ['Axis', 'Camera', /^AXIS/i],
    ['Bosch', 'Camera', /^Bosch|^VCS-/i],
  ],
};
export default streams;
