import 'server-only'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  to: string[]
  /** Headers and text as they came over the wire. */
  source: string
}

/** A mail server that keeps what it is sent. `answer`: what it says to the end of each mail, as "250 Kept". */
export async function startMailReceiver(answer: (mail: ReceivedMail) => string = () => '250 Kept') {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const say = (line: string) => socket.write(`${line}\r\n`)
    let pending = ''
    let mail: ReceivedMail = { to: [], source: '' }
    let inData = false
    const take = (line: string) => {
      if (inData) {
        if (line !== '.') {
          mail.source += `${line.replace(/^\.\./, '.')}\n`
          return
        }
        inData = false
        received.push(mail)
        say(answer(mail))
        mail = { to: [], source: '' }
        return
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'RCPT') mail.to.push(/<(.*)>/.exec(line)?.[1] ?? '')
      inData = verb === 'DATA'
      say(inData ? '354 Go on' : verb === 'QUIT' ? '221 Bye' : '250 Ok')
    }
    socket.on('data', (part) => {
      const lines = (pending + part.toString()).split('\r\n')
      pending = lines.pop() ?? ''
      for (const line of lines) take(line)
    })
    say('220 test')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
