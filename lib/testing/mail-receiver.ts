import 'server-only'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedLetter {
  to: string[]
  subject: string
  messageId: string
  text: string
}

export interface MailReceiver {
  url: string
  letters: ReceivedLetter[]
  /** What it answers to the content of the next letters, such as `550 No.`; null = takes them. */
  refuseWith: string | null
  stop(): Promise<void>
}

/** A mail server that keeps what it is sent: as much of SMTP as one sender speaks. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const open = new Set<Socket>()
  const receiver: MailReceiver = {
    url: '',
    letters: [],
    refuseWith: null,
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    converse(socket, receiver)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  receiver.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return receiver
}

function converse(socket: Socket, receiver: MailReceiver): void {
  let held = ''
  let content: string[] | null = null
  let to: string[] = []
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 ready')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    held += chunk.toString()
    for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
      const line = held.slice(0, end)
      held = held.slice(end + 2)
      if (content && line !== '.') content.push(line)
      else if (content) {
        if (!receiver.refuseWith) receiver.letters.push(read(content, to))
        say(receiver.refuseWith ?? '250 kept')
        content = null
        to = []
      } else if (/^data$/i.test(line)) {
        content = []
        say('354 go on')
      } else if (/^quit$/i.test(line)) {
        say('221 bye')
        socket.end()
      } else {
        const address = /^rcpt to:<(.*)>/i.exec(line)?.[1]
        if (address) to.push(address)
        say('250 well')
      }
    }
  })
}

function read(lines: readonly string[], to: string[]): ReceivedLetter {
  const head = lines.slice(0, lines.indexOf(''))
  const named = (name: string) =>
    head.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  const body = lines.slice(lines.indexOf('') + 1).join('\n')
  const text = /quoted-printable/i.test(named('content-transfer-encoding'))
    ? Buffer.from(
        body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
    : body
  return { to, subject: named('subject'), messageId: named('message-id'), text }
}
