import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { workspaceApp } from './app.js'
import { openDesk } from './server/desk.js'
import { openTown } from './town/town.js'

/** A workspace that answers. */
export interface Workspace {
  readonly url: string
  close(): Promise<void>
}

/** Starts the workspace on this machine only. @param port - 0 takes any that is free. */
export async function startWorkspace({ folder, port }: { readonly folder: string; readonly port: number }): Promise<Workspace> {
  const town = await openTown(folder)
  const desk = openDesk(town)
  const listener = getRequestListener(workspaceApp(desk).fetch)
  const server = createServer((request, response) => { void listener(request, response) })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await town.close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      town.end()
      await desk.work()?.finished
      await closed(server)
      await town.close()
    },
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
}
