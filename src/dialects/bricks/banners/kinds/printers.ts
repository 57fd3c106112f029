/** Knows printers by what they answer to `@PJL INFO ID` (HP's Printer Job Language reference). */
import type { OfKind } from '../greeting.js';

const printers: OfKind = {
  kinds: ['hp_pjl_id'],
  hw: [
    ['HP', '$1', /^(?:HP |hp )?(?:LaserJet|LASERJET|Color LaserJet|DeskJet|DESIGNJET|DesignJet|OfficeJet|PageWide|PSC|Business Inkjet) (.+?)(?: Series| series)?$/],
    ['Canon', '$1', /^((?:iR(?:-ADV)?|imageRUNNER|LBP|MF|iPF|imagePROGRAF)[ -]?\S+(?: \S*\d\S*)?)/],
    ['Oce', '$1', /^Imagistics (im\S+)|^Oc[eé] ?(\S+)/],
    ['Xerox', '$1', /^(?:XEROX |Xerox )((?:Phaser|WorkCentre|VersaLink|AltaLink|ColorQube|DocuPrint|DocuCentre)?[ \w-]*?\w*\d\w*)/],
    ['Xerox', '$1', /^(XC\d+)/],
    ['Ricoh', '$1', /^(?:RICOH|NRG|LANIER|SAVIN|Gestetner|infotec|nashuatec) (.+)$/i],
    ['Kyocera Mita', '$1', /^((?:FS-|KM-|TASKalfa |ECOSYS )\S+)/],
    ['Lexmark', '$1', /^Lexmark (.+)$/],
    ['Dell', '$1', /^Dell (?:Color |Laser |MFP |Printer |Multifunction )*(\w*\d\w+)/],
    ['Samsung', '$1', /^Samsung ((?:CL[XP]|ML|SCX|SL|M|C|X|K)-?\w+)/],
    ['Brother', '$1', /^Brother ((?:HL|MFC|DCP)-\w+)/],
    ['OKI', '$1', /^(?:OKI|OKIDATA|OKI DATA CORP) (\S+)/],
    ['Sharp', '$1', /^S[Hh][Aa][Rr][Pp] (\S+)/],
    ['Toshiba', '$1', /^TOSHIBA (e-STUDIO\w+)/],
    ['Konica Minolta', '$1', /^(?:KONICA MINOLTA |MINOLTA-QMS |Minolta )(.+?)(?: Series)?$/i],
    ['Epson', '$1', /^EPSON (.+)$/i],
    ['Panasonic', '$1', /^(?:Panasonic )?(DP-\w+|KX-\w+)/],
    ['IBM', '$1', /^(?:IBM )?Infoprint (\S+)/i],
    ['Pantum', '$1', /^Pantum (\S+)/i],
    ['Tektronix', '$1', /^Tektronix (.+)$/],
    ['Fuji Xerox', '$1', /^(?:FUJI XEROX|FX) (.+)$/i],
    ['Olivetti', '$1', /^(d-Copia\w*|d-Color \w+)/i],
    ['Develop', '$1', /^(ineo\S*)/i],
  ],
};
export default printers;
