import 'server-only'
import { createServer } from 'node:net'

/** @throws with a sentence that says what to do, before anything slow has been done. */
export function demandFreePort(port: number, host: string): Promise<void> {
  return new Promise((free, refuse) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        refuse(
          new Error(
            `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
          ),
        )
      } else if (error.code === 'EACCES') {
        refuse(new Error(`This account may not listen on port ${port}. Choose one above 1023, for example PORT=3000.`))
      } else refuse(new Error(`Docket cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host, () => server.close(() => free()))
  })
}
