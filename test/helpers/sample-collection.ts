/** A collection in the layout that Bruno's own writer gives it, with parts that this app does not know. */
export const sampleCollection: Readonly<Record<string, string>> = {
  'opencollection.yml': `opencollection: 1.0.0

info:
  name: Shop

request:
  headers:
    - name: X-Client
      value: plaincall
  auth:
    type: bearer
    token: "{{token}}"
  variables:
    - name: version
      value: v2
bundled: false
extensions:
  bruno:
    ignore:
      - node_modules
`,
  'Health.yml': `info:
  name: Health
  type: http
  seq: 2

http:
  method: GET
  url: "{{baseUrl}}/health"

settings:
  encodeUrl: true
  timeout: 0
  followRedirects: true
  maxRedirects: 5
`,
  'Version.yml': `info:
  name: Version
  type: http
  seq: 1

http:
  method: GET
  url: "{{baseUrl}}/version?full=1"
  params:
    - name: full
      value: "1"
      type: query
  auth: inherit
`,
  'Orders/folder.yml': `info:
  name: Orders
  type: folder
  seq: 1

request:
  headers:
    - name: X-Team
      value: orders
  variables:
    - name: version
      value: v3
`,
  'Orders/Create order.yml': `info:
  name: Create order
  type: http
  seq: 1

http:
  method: POST
  url: "{{baseUrl}}/{{version}}/orders"
  headers:
    - name: Content-Type
      value: application/json
  body:
    type: json
    data: |-
      {
        "sku": "A-1",
        "price": 9.50
      }
  auth: inherit

runtime:
  variables:
    - name: attempt
      value: "1"
  scripts:
    - type: before-request
      code: |-
        // made by hand
        bru.setVar("a", 1);
  assertions:
    - expression: res.status
      operator: eq
      value: "201"

docs: |-
  Makes an order.
`,
  'Orders/Live.yml': `info:
  name: Live
  type: websocket
  seq: 2

websocket:
  url: wss://shop.test/live
`,
  'environments/Test.yml': `name: Test
variables:
  - name: baseUrl
    value: http://127.0.0.1:9
  - name: token
    value: "{{apiKey}}"
  - secret: true
    name: apiKey
`,
};
