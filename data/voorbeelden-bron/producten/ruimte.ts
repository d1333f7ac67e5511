import { type Productgroep, product as p } from './product.ts'

const VTH = 'Vergunning- Toezicht- en Handhavingcomponent fysieke leefomgeving'

export const vth: Productgroep = {
  domein: 'Vergunningen, toezicht en handhaving',
  producten: [
    p('Squit XO', 'Roxit B.V.', 'vergunningen, toezicht en handhaving', VTH),
    p('Rx.Mission', 'Roxit B.V.', 'VTH onder de Omgevingswet', VTH),
    p('OpenWave', 'Rem Automatisering', 'vergunningen, toezicht en handhaving', VTH),
    p('PowerBrowser', 'Genetics', 'vergunningen, toezicht en handhaving', VTH),
    p('xxllnc Omgeving', 'xxllnc', 'vergunningen en toezicht Omgevingswet', VTH),
    p('Squit iBis', 'Roxit B.V.', 'bodeminformatie', 'Bodembeheercomponent'),
    p('Nazca-i', 'Nazca IT Solutions', 'bodeminformatie', 'Bodembeheercomponent'),
    p('CityControl', 'Sigmax', 'handhaving op straat door boa', 'Mobiel-toezicht-en-handhavingcomponent'),
    p('Twyns', 'Twyns', 'digitaal toezicht op straat', 'Mobiel-toezicht-en-handhavingcomponent'),
    p('Berkeley Studio', 'Berkeley Bridge', 'vragenbomen en regels maken', 'Toepasbare regelscomponent'),
    p('Avola Decision', 'Avola', 'beslisregels modelleren', 'Toepasbare regelscomponent'),
    p('Tercera RO', 'Tercera', 'omgevingsplan opstellen', 'Omgevingsbeleidcomponent', 'WRO-component'),
    p('Planviewer', 'Planviewer', 'plannen op de kaart', 'Omgevingsdocumentviewercomponent', 'WRO-component'),
    p('Archis', 'Rijksdienst voor het Cultureel Erfgoed', 'archeologische vondsten', 'Archeologiecomponent'),
  ],
}

export const geo: Productgroep = {
  domein: 'Geo-informatie',
  producten: [
    p('Neuron BAG', 'Vicrea Solutions', 'bijhouding adressen en gebouwen', 'BAG-beheercomponent'),
    p('dg DIALOG BGT', 'Sweco Nederland B.V.', 'bijhouding grootschalige topografie', 'BGT-beheercomponent'),
    p('dg DIALOG BAG', 'Sweco Nederland B.V.', 'bijhouding adressen en gebouwen', 'BAG-beheercomponent'),
    p('ArcGIS Pro', 'Esri Nederland', 'geografisch informatiesysteem', 'Geo-gegevens analysecomponent'),
    p('ArcGIS Online', 'Esri Nederland', 'kaarten delen', 'Geo-gegevens analysecomponent'),
    p('ArcGIS Hub', 'Esri Nederland', 'open data op de kaart', 'Open-data-portaalcomponent'),
    p('QGIS', 'QGIS (open source)', 'geografisch informatiesysteem', 'Geo-gegevens analysecomponent'),
    p('GeoMedia', 'Hexagon', 'geografisch informatiesysteem', 'Geo-gegevens analysecomponent'),
    p('Street Smart', 'Cyclomedia', '360-gradenfoto en meten', 'Geo-gegevens inwincomponent'),
    p('Trimble Access', 'Trimble', 'landmeetkundig inmeten', 'Geo-gegevens inwincomponent'),
    p('Leica Infinity', 'Leica Geosystems', 'verwerken van metingen', 'Geo-gegevens inwincomponent'),
    p('FME Form', 'Safe Software', 'omzetten van (geo)data', 'Data-laad-en-transformatiecomponent'),
    p('MicroStation', 'Bentley Systems', 'technisch tekenen', 'Digitaal ontwerpencomponent'),
    p('AutoCAD', 'Autodesk', 'technisch tekenen', 'Digitaal ontwerpencomponent'),
    p('Civil 3D', 'Autodesk', 'civieltechnisch ontwerpen', 'Digitaal ontwerpencomponent'),
    p('GOconnectIT KLIC', 'GOconnectIT B.V.', 'afhandelen graafmeldingen', 'KLIC-component'),
    p('KlicConverter', 'KlicConverter', 'KLIC-levering omzetten naar tekening', 'KLIC-component'),
    p('Dawaco', 'Dawaco', 'meetgegevens grondwater', 'BRO-beheercomponent'),
  ],
}

export const openbareRuimte: Productgroep = {
  domein: 'Openbare ruimte',
  producten: [
    p('Obsurv', 'Sweco Nederland B.V.', 'beheer openbare ruimte', 'BOR-component'),
    p('GBI', 'Antea Group', 'beheer wegen, groen en riolering', 'BOR-component'),
    p('iASSET', 'iASSET B.V.', 'beheer van kapitaalgoederen', 'BOR-component'),
    p('Luminizer', 'Luminext', 'openbare verlichting schakelen', 'BOR-component'),
    p('WinCan', 'WinCan', 'rioolinspecties', 'Inspectiecomponent'),
    p('Ed Controls', 'Dutchview', 'opleverpunten en keuring bouw', 'Keuringcomponent', 'Inspectiecomponent'),
    p('MOON', 'Bakker & Spees', 'bestekken openbare ruimte', 'Bestekkencomponent'),
    p('IBIS-TRAD', 'Brink Software', 'bestekken en calculatie', 'Bestekkencomponent'),
    p('InfoWorks ICM', 'Autodesk', 'rekenmodel riolering', 'Modelbeheercomponent'),
    p('OmniTRANS', 'DAT.Mobility', 'verkeersmodel', 'Modelbeheercomponent', 'Verkeer- en vervoerinformatiecomponent'),
    p('VIA Statistiek', 'VIA', 'ongevallencijfers verkeer', 'Verkeer- en vervoerinformatiecomponent'),
    p('Melvin', 'NDW', 'wegwerk en omleidingen', 'Verkeer- en vervoerinformatiecomponent'),
    p('OMNIA verkeerscentrale', 'Swarco', 'beheer verkeerslichten', 'Verkeersregelinstallatiecomponent'),
    p('Fixi', 'Decos', 'meldingen van inwoners', 'Meldingen openbare ruimtecomponent'),
    p(
      'Signalen',
      'Gemeente Amsterdam (open source)',
      'meldingen en overlast',
      'Meldingen openbare ruimtecomponent',
      'Klachten- en meldingencomponent',
    ),
    p('BuitenBeter', 'Yucat', 'meldingen van inwoners', 'Meldingen openbare ruimtecomponent'),
    p('Verbeterdebuurt', 'Verbeterdebuurt', 'meldingen van inwoners', 'Meldingen openbare ruimtecomponent'),
    p('AfvalRIS', 'AfvalRIS', 'containers en milieustraat', 'Afvalinzamelingcomponent', 'Afvalbeheercomponent'),
    p('Mijn Afvalwijzer', 'AddComm', 'afvalkalender voor inwoners', 'Afvalinzamelingcomponent'),
    p('Egis Parking', 'Egis', 'parkeervergunningen', 'Parkeerbeheercomponent'),
    p('Parking.Logic', 'SKIDATA', 'beheer parkeergarages', 'Parkeerbeheercomponent'),
  ],
}

export const vastgoed: Productgroep = {
  domein: 'Vastgoed',
  producten: [
    p('O-Prognose', 'Plandatis', 'meerjarenonderhoud gebouwen', 'Vastgoedexploitatiecomponent'),
    p('GREX Manager', 'Metafoor', 'grondexploitatie', 'Terreinexploitatiecomponent'),
    p('Aqqo', 'Aqqo', 'verhuur van accommodaties', 'Accommodatiebeheercomponent'),
    p('Recreatex', 'Gantner', 'beheer sport en zwembad', 'Accommodatiebeheercomponent'),
    p('Desigo CC', 'Siemens', 'gebouwbeheersysteem', 'Gebouwinstallatiecomponent'),
    p('Priva Building Operator', 'Priva', 'gebouwbeheersysteem', 'Gebouwinstallatiecomponent'),
  ],
}
