export type Uitleg = { readonly begrip: string; readonly tekst: string }

/** Every measure and word of the report in plain Dutch, in the order in which a reader meets them. */
export const TOELICHTING: readonly Uitleg[] = [
  {
    begrip: 'Referentiecomponent',
    tekst:
      'Een soort applicatie uit GEMMA, zoals een zaaksysteem. Gemeenten worden per referentiecomponent vergeleken, zodat pakketten met verschillende namen toch naast elkaar komen te staan. Alleen referentiecomponenten met de status "In gebruik" doen mee.',
  },
  {
    begrip: 'Onbekend',
    tekst:
      'Wat we niet weten, telt nooit als niet aanwezig en nooit als hiaat. Een referentiecomponent is onbekend als de inventarisatie niet volledig is voor dat beleidsdomein, of als een applicatie er waarschijnlijk bij hoort maar dat nog niet is bevestigd.',
  },
  {
    begrip: 'Functieoverlap: doen we hetzelfde?',
    tekst:
      'Van alle referentiecomponenten die minstens één van beide gemeenten heeft, het deel dat ze allebei hebben. Welk pakket ze gebruiken maakt hier niet uit. Het getal telt onbekend als niet aanwezig; daarom staan de ondergrens en de bovengrens er altijd bij. Daartussen ligt de waarde, hoe het onbekende ook uitvalt.',
  },
  {
    begrip: 'Overeenstemming: kozen we hetzelfde?',
    tekst:
      'Van de referentiecomponenten die beide gemeenten hebben, het deel waarvoor ze een pakket gemeen hebben. Twee gemeenten kunnen dus veel hetzelfde doen (hoge functieoverlap) met heel andere pakketten (lage overeenstemming). Daarom is er niet één score.',
  },
  {
    begrip: 'Pakketoverlap',
    tekst:
      'Van alle combinaties van referentiecomponent en pakket die minstens één van beide gemeenten heeft, het deel dat ze gemeen hebben. Verschil in functie en verschil in pakket tellen hier allebei mee.',
  },
  {
    begrip: 'Inbegrepen',
    tekst:
      'Het deel van de referentiecomponenten van de ene gemeente dat de andere ook heeft. Dit getal verschilt per richting: een kleine gemeente kan helemaal zijn inbegrepen in een grote, andersom niet.',
  },
  {
    begrip: 'Dekking',
    tekst:
      'Hoeveel gemeenten van de groep een referentiecomponent hebben: volledig (allemaal), gedeeltelijk (twee of meer), enkel (precies één), geen (niemand) of onbekend (niemand zeker, en van minstens één weten we het niet).',
  },
  {
    begrip: 'Gelijkheid',
    tekst:
      'Voor referentiecomponenten die twee of meer gemeenten hebben, de hoogste trede die klopt: zelfde instantie, zelfde versie, zelfde pakket, zelfde leverancier, uitwisselbaar (andere pakketten, maar alle met de verplichte standaarden) of verschillend. Een onbekende leverancier of versie telt nooit als gelijk.',
  },
  {
    begrip: 'Migraties',
    tekst:
      'Hoeveel gemeenten minstens moeten overstappen om met één pakket verder te gaan, als het meest gebruikte pakket blijft.',
  },
  {
    begrip: 'Harmonisatiegraad',
    tekst:
      'Hoe ver de groep op weg is naar één pakket per referentiecomponent, gemiddeld over de referentiecomponenten die twee of meer gemeenten hebben: 0 % als iedereen iets anders gebruikt, 100 % als er steeds één pakket is dat iedereen heeft.',
  },
  {
    begrip: 'Hiaat',
    tekst:
      'Een referentiecomponent die een gemeente niet heeft, terwijl een andere gemeente in de groep die wel heeft. Onbekend, niet nodig en elders belegd zijn nooit een hiaat. Een hiaat is een vraag, geen fout: misschien is de functie niet nodig of doet een andere organisatie het werk.',
  },
  {
    begrip: 'Dubbeling',
    tekst:
      'Een gemeente die meer dan één pakket heeft voor dezelfde referentiecomponent. Hetzelfde pakket in twee versies is geen dubbeling.',
  },
  {
    begrip: 'Toewijzing en zekerheid',
    tekst:
      'Welke referentiecomponent bij een applicatie hoort, staat in het bestand of wordt afgeleid. De zekerheid zegt hoe waarschijnlijk een afgeleide toewijzing klopt. Wat te onzeker is, telt pas mee als iemand het bevestigt.',
  },
]
