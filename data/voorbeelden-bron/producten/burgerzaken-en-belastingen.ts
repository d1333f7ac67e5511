import { type Productgroep, product as p } from './product.ts'

const BURGERZAKEN = ['Burgerzakencomponent', 'GBA-administratiecomponent']
const GOUW = 'Gouw Informatie Technologie'
const GEGEVENS = ['Gegevensmagazijncomponent', 'Gegevensdistributiecomponent']

export const burgerzaken: Productgroep = {
  domein: 'Burgerzaken',
  producten: [
    p('Key2Burgerzaken', 'Centric Netherlands B.V.', 'burgerzakensysteem en bijhouding BRP', ...BURGERZAKEN),
    p('iBurgerzaken', 'PinkRoccade Local Government', 'burgerzakensysteem en bijhouding BRP', ...BURGERZAKEN),
    p('Procura Burgerzaken', 'Procura B.V.', 'burgerzakensysteem en bijhouding BRP', ...BURGERZAKEN),
    p('VrijBRP', 'Procura B.V.', 'open source burgerzakensysteem', ...BURGERZAKEN),
    p('Key2Datadistributie', 'Centric Netherlands B.V.', 'magazijn en verdeling van basisgegevens', ...GEGEVENS),
    p('Makelaarsuite', 'PinkRoccade Local Government', 'magazijn en verdeling van basisgegevens', ...GEGEVENS),
    p('Procura VOA', 'Procura B.V.', 'berichtenverkeer met de BRP', 'VOA-component'),
    p('Keesing AuthentiScan', 'Keesing Technologies', 'controle echtheid identiteitsbewijzen', 'Baliecomponent'),
    p('OSV2020', 'Kiesraad', 'ondersteunende software verkiezingen', 'Verkiezingencomponent'),
    p('Abacus', 'Kiesraad', 'optellen van verkiezingsuitslagen', 'Verkiezingencomponent'),
    p('Key2Begraven', 'Centric Netherlands B.V.', 'administratie begraafplaatsen', 'Gravenbeheercomponent'),
    p('VIND Burgerzaken', 'Sdu', 'kennisbank burgerzaken', 'Kennisbeheercomponent'),
    p('JCC-Afspraken', 'JCC Software', 'afspraken aan de balie plannen', 'Afsprakenbeheercomponent'),
    p('G-BOS', 'JCC Software', 'klantgeleiding en wachtrij in de hal', 'Klantgeleidingcomponent'),
    p('G-KAS', 'JCC Software', 'kassa aan de balie', 'Kascomponent'),
    p(
      'Qmatic Orchestra',
      'Qmatic',
      'klantgeleiding en afspraken',
      'Klantgeleidingcomponent',
      'Afsprakenbeheercomponent',
    ),
    p('TimeBlockr', 'TimeBlockr', 'online afspraken inplannen', 'Afsprakenbeheercomponent'),
    p('iLost', 'iLost B.V.', 'gevonden voorwerpen online', 'Gevonden en verloren voorwerpencomponent'),
    p('Verlorenofgevonden.nl', 'Verlorenofgevonden', 'verloren voorwerpen', 'Gevonden en verloren voorwerpencomponent'),
  ],
}

export const belastingen: Productgroep = {
  domein: 'Belastingen',
  producten: [
    p('Key2Belastingen', 'Centric Netherlands B.V.', 'heffen en innen', 'Belastingencomponent', 'Inningencomponent'),
    p('Key2Waarderen', 'Centric Netherlands B.V.', 'WOZ-administratie', 'WOZ-beheercomponent'),
    p('Gouw7', GOUW, 'belastingen en WOZ', 'Belastingencomponent', 'Inningencomponent', 'WOZ-beheercomponent'),
    p('GouwBelastingen', GOUW, 'heffen en innen (oud)', 'Belastingencomponent', 'Inningencomponent'),
    p('xxllnc Belastingen', 'xxllnc', 'belastingen en WOZ', 'Belastingencomponent', 'WOZ-beheercomponent'),
    p('CiVision Innen', 'PinkRoccade Local Government', 'debiteuren en invordering', 'Inningencomponent'),
    p(
      'iObjecten',
      'PinkRoccade Local Government',
      'BAG- en WOZ-objecten',
      'BAG-beheercomponent',
      'WOZ-beheercomponent',
    ),
    p('Ortax', 'Ortec Finance', 'modelmatig waarderen van woningen', 'WOZ-taxatiecomponent'),
    p('GeoTax', 'GeoTax', 'waarderen van onroerende zaken', 'WOZ-taxatiecomponent'),
  ],
}
