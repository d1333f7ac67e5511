import { type Productgroep, product as p } from './product.ts'

const PLANON = ['Facilitair reserveer- en uitleencomponent', 'Vastgoedexploitatiecomponent']
const HRM = ['Personeelsinformatiecomponent', 'Medewerker-registratiecomponent']

export const financien: Productgroep = {
  domein: 'Financiën',
  producten: [
    p('Key2Financiën', 'Centric Netherlands B.V.', 'financiële administratie', 'Financieel component'),
    p('CiVision Middelen', 'PinkRoccade Local Government', 'financiële administratie', 'Financieel component'),
    p('Unit4 Financials', 'Unit4', 'financiële administratie', 'Financieel component'),
    p('LIAS', 'LIAS Software', 'planning en control', 'Planning en control component'),
    p('Pepperflow', 'Pepperflow', 'P&C-documenten opstellen', 'Planning en control component'),
    p('IBM Planning Analytics (TM1)', 'IBM', 'begroting en prognose', 'Planning en control component'),
    p('ISPnext', 'ISPnext', 'inkoop tot en met betaling', 'Inkoopcomponent'),
    p('Proactis', 'Proactis', 'bestellen en facturen', 'Inkoopcomponent'),
    p(
      'Mercell Source-to-Contract',
      'Mercell',
      'aanbesteden en contracten',
      'Inkoopcomponent',
      'Contractbeheercomponent',
    ),
    p('VendorLink', 'VendorLink', 'contracten en leveranciers', 'Contractbeheercomponent'),
    p('NARIS', 'NARIS', 'risicomanagement', 'Risicobeheercomponent'),
    p('RiskChallenger', 'RiskChallenger', 'risicomanagement projecten', 'Risicobeheercomponent'),
  ],
}

export const personeel: Productgroep = {
  domein: 'Personeel',
  producten: [
    p('AFAS HRM', 'AFAS Software', 'personeelszaken', ...HRM),
    p('AFAS Payroll', 'AFAS Software', 'salarisverwerking', 'Salarisadministratie en -verwerkingcomponent'),
    p('Youforce HR Core', 'Visma Raet', 'personeelszaken', ...HRM),
    p('Youforce Payroll', 'Visma Raet', 'salarisverwerking', 'Salarisadministratie en -verwerkingcomponent'),
    p('XpertSuite', 'Otherside at Work', 'verzuimbegeleiding', 'Personeelsinformatiecomponent'),
    p('TIM Enterprise', 'Aenova', 'tijdregistratie en verlof', 'Tijdregistratiecomponent'),
    p('TimeTell', 'TimeTell', 'urenregistratie', 'Tijdregistratiecomponent'),
    p('TimeWriter', 'TimeWriter', 'urenregistratie', 'Tijdregistratiecomponent'),
    p('Dyflexis', 'Dyflexis', 'personeelsplanning', 'Roosterbeheercomponent'),
    p('InPlanning', 'Intus Workforce Solutions', 'roosters', 'Roosterbeheercomponent'),
    p('Studytube', 'Studytube', 'leerplatform medewerkers', 'Personeelsinformatiecomponent'),
    p('GIR', 'A&O fonds Gemeenten', 'registratie agressie en geweld', 'Agressieregistratie-component'),
  ],
}

export const facilitair: Productgroep = {
  domein: 'Facilitair',
  producten: [
    p('TOPdesk', 'TOPdesk Nederland B.V.', 'servicemanagement en meldingen', 'Helpdeskcomponent'),
    p('GoBright', 'GoBright', 'ruimtes en werkplekken reserveren', 'Facilitair reserveer- en uitleencomponent'),
    p('Planon Universe', 'Planon', 'facilitair en vastgoed', ...PLANON),
    p('Axxerion', 'Spacewell', 'facilitair beheer', 'Facilitair reserveer- en uitleencomponent'),
    p('Ultimo', 'IFS Ultimo', 'onderhoud en magazijn', 'Voorraadbeheercomponent'),
    p('AEOS', 'Nedap', 'toegang tot gebouwen', 'Aanwezigheid- en toegangscontrolecomponent'),
    p('Net2', 'Paxton', 'toegang tot gebouwen', 'Aanwezigheid- en toegangscontrolecomponent'),
    p('iProtect', 'TKH Security', 'toegang tot gebouwen', 'Aanwezigheid- en toegangscontrolecomponent'),
    p('Vizito', 'Vizito', 'bezoekersregistratie', 'Aanwezigheid- en toegangscontrolecomponent'),
    p('Xibo', 'Xibo (open source)', 'schermen in de hal', 'Narrowcasting component'),
    p('Netpresenter', 'Netpresenter', 'schermen en interne berichten', 'Narrowcasting component'),
    p('PaperCut MF', 'PaperCut Software', 'afdrukken en kopiëren', 'Outputmanagementcomponent'),
  ],
}

export const bestuur: Productgroep = {
  domein: 'Bestuur en raad',
  producten: [
    p('iBabs', 'iBabs B.V.', 'papierloos vergaderen', 'Bestuur- en Raadsinformatiecomponent'),
    p('NotuBiz', 'NotuBiz', 'raadsinformatie en webcast', 'Bestuur- en Raadsinformatiecomponent'),
    p('GO. Raadsinformatie', 'GemeenteOplossingen', 'raadsinformatie', 'Bestuur- en Raadsinformatiecomponent'),
    p('Parlaeus', 'Qualigraf', 'raadsinformatie', 'Bestuur- en Raadsinformatiecomponent'),
    p(
      'Company Webcast',
      'Euronext Corporate Services',
      'uitzenden van de raad',
      'Bestuur- en Raadsinformatiecomponent',
    ),
    p('Kleos', 'Wolters Kluwer', 'juridische dossiers', 'Bezwaar- en beroepcomponent'),
    p('Rechtsorde', 'Sdu', 'juridische kennisbank', 'Kennisbeheercomponent'),
    p('Legal Intelligence', 'Wolters Kluwer', 'juridische zoekmachine', 'Kennisbeheercomponent'),
    p('Fortes Change Cloud (Principal Toolbox)', 'Fortes Solutions', 'projecten', 'Projectmanagementcomponent'),
    p('Microsoft Project', 'Microsoft', 'projectplanning', 'Projectmanagementcomponent'),
  ],
}

export const veiligheid: Productgroep = {
  domein: 'Veiligheid',
  producten: [
    p('LCMS', 'NIPV', 'landelijk crisismanagementsysteem', 'Crisismanagementcomponent'),
    p('CrisisSuite', 'Merlin Software', 'crisisbeheersing', 'Crisismanagementcomponent'),
    p('Genetec Security Center', 'Genetec', 'cameratoezicht', 'Cameratoezichtcomponent'),
    p('XProtect', 'Milestone Systems', 'camerabeelden openbare orde', 'Cameratoezichtcomponent'),
    p("i2 Analyst's Notebook", 'i2 Group', 'analyse ondermijning', 'Data-analyse criminaliteit component'),
  ],
}
