import { gebruik as g, overig, type Testgemeente } from '../gebruik.ts'

const OUT = 'Uit te faseren'

/** A smaller gemeente whose landschap comes from an ArchiMate export; ICT through the ICT-dienst. */
export const brinkmeer: Testgemeente = {
  gemeentecode: '9914',
  naam: 'Brinkmeer',
  regels: [
    g('Key2Burgerzaken', { naam: 'Key2Burgerzaken', versie: '23.2' }),
    g('Key2Datadistributie', { versie: '23.1' }),
    g('Procura VOA', { leverancier: 'Procura' }),
    g('Abacus', { versie: '1.0' }),
    g('JCC-Afspraken', { naam: 'JCC Afspraken', leverancier: 'JCC Software B.V.' }),
    g('G-BOS', { leverancier: 'JCC Software B.V.' }),
    g('Key2Begraven', { versie: 'xxx' }),

    g('xxllnc Belastingen', { naam: 'xxllnc belastingen', leverancier: 'xxllnc B.V.' }),
    g('Ortax', { versie: 'n.v.t.' }),

    g('Aeolus Back Zorg', { versie: '2024.1' }),
    g('Aeolus Back Jeugd', { versie: '2024.1' }),
    g('Aeolus Back Leerlingenvervoer', {}),
    g('Aeolus Back Schuldhulpverlening', { naam: 'Aeolus Back schuldhulpverlening' }),
    g('Aeolus Back Trajecten', {}),
    g('Aeolus Front', {}),
    g('Suite4Inkomen', { naam: 'Suite4Inkomen', versie: '24.1' }),
    g('Key2Onderwijs', {}),
    g('NLvoorelkaar', { leverancier: '' }),
    g('MULTIsignaal', {}),

    g('OpenWave', { naam: 'Open Wave', leverancier: 'REM Automatisering' }),
    g('Nazca-i', {}),
    g('Twyns', { status: 'Gepland' }),
    g('Tercera RO', { leverancier: 'Tercera' }),
    g('dg DIALOG BAG', { naam: 'dg DIALOG BAG' }),
    g('dg DIALOG BGT', {}),
    g('QGIS', { leverancier: '' }),
    g('Street Smart', { naam: 'StreetSmart' }),
    g('AutoCAD', { versie: '2023' }),
    g('KlicConverter', { status: OUT }),
    g('GBI', { naam: 'GBI', leverancier: 'Antea' }),
    g('WinCan', {}),
    g('Verbeterdebuurt', { leverancier: '', status: OUT }),
    g('Fixi', { status: 'Verwerving' }),
    g('AfvalRIS', {}),
    g('GREX Manager', { naam: 'Grex Manager' }),
    g('Aqqo', { naam: 'Aqqo (Accommodatiehuur)' }),

    g('CiVision Middelen', { via: 'samen', leverancier: 'PinkRoccade Local Government' }),
    g('Pepperflow', { via: 'samen' }),
    g('VendorLink', {}),
    g('AFAS HRM', { via: 'samen' }),
    g('AFAS Payroll', { via: 'samen' }),
    g('TimeTell', {}),
    g('TOPdesk', { naam: 'TOPdesk', via: 'samen' }),
    g('Net2', {}),
    g('NotuBiz', { naam: 'Notubiz' }),
    g('Rechtsorde', {}),
    g('LCMS', {}),

    g('Mozard Suite', { naam: 'Mozard', leverancier: 'Mozard B.V.' }),
    g('Open Zaak', { status: 'Gepland' }),
    g('OpenText Content Server', { naam: 'Content Server', versie: '16.2', status: OUT }),
    g('Xential', { leverancier: 'xxllnc' }),
    g('ValidSign', {}),
    g('Atlantis', { leverancier: 'DEVENTit B.V.' }),
    g('Postex', {}),
    g('Drupal', { leverancier: '' }),
    g('Open Formulieren', {}),
    g('VIND Catalogus', { naam: 'VIND Catalogus (PDC)' }),
    g('Ogone (Worldline)', { naam: 'Ogone' }),
    g('PerfectView CRM', { naam: 'PerfectView' }),
    g('Enalyzer', {}),
    g('OBI4wan', { naam: 'Obi4wan' }),

    g('Microsoft Office', { naam: 'Microsoft 365', via: 'samen' }),
    g('Microsoft Teams', { naam: 'Microsoft Teams', via: 'samen' }),
    g('Pleio', {}),
    g('Cognos Analytics', { naam: 'Cognos Analytics', versie: '11' }),
    g('OpenTunnel', { via: 'samen' }),
    g('Archi', { leverancier: '' }),
    g('Maptionnaire', {}),
    g('Privacy Nexus', {}),
    g('Zabbix', { leverancier: '' }),
    g('Selenium', { leverancier: '' }),
    g('HelloID', { via: 'samen' }),
    g('Microsoft Intune', { via: 'samen' }),
    g('Trend Micro Apex One', { via: 'samen' }),
    g('FortiMail', { via: 'samen' }),
    g('FortiGate', { via: 'beide' }),
    g('NBIP NaWas', { via: 'samen' }),
    g('Ivanti Connect Secure', { via: 'samen' }),
    g('Veeam Backup & Replication', { via: 'samen' }),
    g('PRTG Network Monitor', { via: 'samen' }),
    g('Citrix Virtual Apps and Desktops', { naam: 'Citrix', via: 'samen' }),
    overig('Bezwarenregister (Access)', '', { status: OUT }),
  ],
}

/** Claims of the leverancier that the gemeente does not use the pakket for. */
export const geschiktVoor: ReadonlyMap<string, readonly string[]> = new Map([
  ['Mozard', ['Klachten- en meldingencomponent', 'Documentbeheercomponent', 'Mijngemeentecomponent']],
  ['Key2Burgerzaken', ['Verkiezingencomponent']],
  ['TOPdesk', ['Facilitair reserveer- en uitleencomponent', 'IT-objectencomponent']],
  ['GBI', ['Inspectiecomponent']],
  ['xxllnc belastingen', ['Inningencomponent']],
  ['Open Wave', ['Mobiel-toezicht-en-handhavingcomponent']],
  ['Suite4Inkomen', ['Reïntegratie- en werkzoekendencomponent']],
  ['Bezwarenregister (Access)', []],
])

/** Pakketten that the gemeente uses without naming components: only the leverancier speaks, or nobody. */
export const zonderGebruik: readonly string[] = ['TOPdesk', 'Pleio', 'Enalyzer', 'Atlantis', 'Rechtsorde', 'VendorLink']

/** Standaardversies that a pakketversie supports, by GEMMA name. */
export const ondersteunt: ReadonlyMap<string, readonly string[]> = new Map([
  ['Aeolus Back Zorg', ['iWmo voor gemeenten actueel']],
  ['Aeolus Back Jeugd', ['iJw voor gemeenten actueel', 'iJw voor gemeenten 2.4']],
  ['xxllnc belastingen', ['StUF WOZ 03.12']],
  ['dg DIALOG BAG', ['StUF BAG 3.10', 'BAG LV koppelvlak 1.3']],
  ['AfvalRIS', ['STOSAG 2.1']],
  ['Mozard', ['StUF ZTC 3.10', 'DigiD SAML koppelvlak (actueel)']],
  ['OpenTunnel', ['Digikoppeling ebMS 2.0', 'Digikoppeling WUS 2.0']],
])

/** Koppelingen: from, to (a pakket of this gemeente or a voorziening of GEMMA), richting as the file writes it. */
export const koppelingen: readonly { readonly van: string; readonly naar: string; readonly richting: string }[] = [
  { van: 'Key2Burgerzaken', naar: 'Key2Datadistributie', richting: 'AnaarB' },
  { van: 'Key2Datadistributie', naar: 'Mozard', richting: 'AnaarB' },
  { van: 'dg DIALOG BAG', naar: 'xxllnc belastingen', richting: 'bi-directioneel' },
  { van: 'Open Formulieren', naar: 'Mozard', richting: 'left_to_right' },
  { van: 'Suite4Inkomen', naar: 'DKD - Digitaal Klant Dossier (Suwinet)', richting: 'BnaarA' },
  { van: 'Open Formulieren', naar: 'DigiD', richting: 'bi-directioneel' },
  { van: 'xxllnc belastingen', naar: 'LV-WOZ - Basisregistratie Waardering Onroerende Zaken', richting: 'AnaarB' },
  { van: 'dg DIALOG BGT', naar: 'LV-BGT - Basisregistratie Grootschalige Topografie', richting: 'AnaarB' },
]
