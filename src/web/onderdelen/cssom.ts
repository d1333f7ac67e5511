import { noChange } from 'lit'
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js'

/** Sets style properties by the DOM: the policy of the page refuses style attributes, which `styleMap` writes first. */
class Stijl extends Directive {
  constructor(info: PartInfo) {
    super(info)
    if (info.type !== PartType.ELEMENT) throw new Error('stijl() stands on an element')
  }

  render(_waarden: Readonly<Record<string, string>>): typeof noChange {
    return noChange
  }

  override update({ element }: ElementPart, [waarden]: [Readonly<Record<string, string>>]): typeof noChange {
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      for (const [naam, waarde] of Object.entries(waarden)) element.style.setProperty(naam, waarde)
    }
    return noChange
  }
}

export const stijl = directive(Stijl)
