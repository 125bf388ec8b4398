import {expect, it} from 'vitest'
import {Fragment, h, toRoot} from '../../templates/jsx.ts'

it('gives hast, with components called and nothing rendered for null', () => {
  const Name = ({of, children}: {of: string; children?: unknown}) => <b title={of}>{children as string}</b>
  expect(
    toRoot(
      <>
        <Name of="x">
          {'<&'}
          {3}
        </Name>
        {null}
        {[<i hidden={false} />]}
      </>,
    ),
  ).toEqual({
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'b',
        properties: {title: 'x'},
        children: [
          {type: 'text', value: '<&'},
          {type: 'text', value: '3'},
        ],
      },
      {type: 'element', tagName: 'i', properties: {}, children: []},
    ],
  })
})
