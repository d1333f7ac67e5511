import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, joinParts, trusted } from '../../../src/adapters/html/html.ts'

describe('html', () => {
  it('escapes every text that is filled in, for content and for quoted attributes', () => {
    expect(html`<b title="${`"'`}">${'<i>&'}</b>`.markup).toBe('<b title="&quot;&#39;">&lt;i&gt;&amp;</b>')
  })

  it('puts markup of another template in as it is, and lists one after the other', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, null, html`<li>${'<'}</li>`]}</ul>`.markup).toBe(
      '<ul><li>1</li><li>&lt;</li></ul>',
    )
  })

  it('drops control characters', () => {
    expect(html`${'a\u0000\u001bb\u202e'}`.markup).toBe('ab')
  })

  it('lets no text add a tag or end an attribute, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<b title="${text}">${text}</b>`
        expect(markup.match(/[<>"]/g)?.join('')).toBe('<"">' + '<>')
      }),
    )
  })

  it('adds nothing to what is trusted', () => {
    expect(html`<style>${trusted('a>b{}')}</style>`.markup).toBe('<style>a>b{}</style>')
  })

  it('joins with a part between, not around', () => {
    expect(html`${joinParts(['a', 'b'], html`<br>`)}${joinParts([], '-')}`.markup).toBe('a<br>b')
  })
})
